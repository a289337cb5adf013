/// The end of the night: what this machine did, what still waits on it, and the way off the event.
@NullMarked
package org.gatehouse.scanner.night;

import org.jspecify.annotations.NullMarked;
