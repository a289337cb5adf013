/// The demo: an invented organization, its staff, and a festival whose doors are open now.
@NullMarked
package org.gatehouse.backend.festival;

import org.jspecify.annotations.NullMarked;
