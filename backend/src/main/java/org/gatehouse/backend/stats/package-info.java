/// Check-in in numbers, folded from the records and from nothing else.
@NullMarked
package org.gatehouse.backend.stats;

import org.jspecify.annotations.NullMarked;
