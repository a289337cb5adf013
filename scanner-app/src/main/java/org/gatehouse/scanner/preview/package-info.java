/// The camera's live picture on the screen.
@NullMarked
package org.gatehouse.scanner.preview;

import org.jspecify.annotations.NullMarked;
