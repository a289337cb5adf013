/// A sound for each kind of verdict.
@NullMarked
package org.gatehouse.scanner.sound;

import org.jspecify.annotations.NullMarked;
