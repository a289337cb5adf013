/// Pixels on their way from the camera: a grey picture to read codes in, a coloured one to show.
@NullMarked
package org.gatehouse.scanner.picture;

import org.jspecify.annotations.NullMarked;
