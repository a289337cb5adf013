/// Cameras: finding them, keeping one running, and saying what is wrong with it.
@NullMarked
package org.gatehouse.scanner.camera;

import org.jspecify.annotations.NullMarked;
