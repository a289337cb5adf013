/// Tickets: kept, shown, printed, blocked.
@NullMarked
package org.gatehouse.backend.ticket;

import org.jspecify.annotations.NullMarked;
