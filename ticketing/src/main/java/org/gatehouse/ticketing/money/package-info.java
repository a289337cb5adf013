/// What came in for an event, whose it is, and what became of every ticket sold: sums that always add up.
@NullMarked
package org.gatehouse.ticketing.money;

import org.jspecify.annotations.NullMarked;
