/// Promo codes of events: what they take off, and how many tickets were sold with each.
@NullMarked
package org.gatehouse.backend.promo;

import org.jspecify.annotations.NullMarked;
