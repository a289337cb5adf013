/// The report of the night on A4, in black and white, set with the typefaces of the tickets.
@NullMarked
package org.gatehouse.backend.stats.paper;

import org.jspecify.annotations.NullMarked;
