/// Letting in more than one code shows: the persons of a ticket, the tickets of an order, whoever was found by hand.
@NullMarked
package org.gatehouse.scanner.order;

import org.jspecify.annotations.NullMarked;
