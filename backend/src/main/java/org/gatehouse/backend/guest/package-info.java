/// An event's registrations together with what gates did with their tickets: for the people who answer guests.
@NullMarked
package org.gatehouse.backend.guest;

import org.jspecify.annotations.NullMarked;
