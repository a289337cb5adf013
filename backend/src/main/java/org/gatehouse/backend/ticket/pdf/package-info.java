/// The ticket as a page to print or to show: A4, one page a ticket, with the code as a QR symbol.
@NullMarked
package org.gatehouse.backend.ticket.pdf;

import org.jspecify.annotations.NullMarked;
