/// What a ticket costs: the type's price, the artist's uplift, a promo code, and whose part of it is whose.
@NullMarked
package org.gatehouse.ticketing.price;

import org.jspecify.annotations.NullMarked;
