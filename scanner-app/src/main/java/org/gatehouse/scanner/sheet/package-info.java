/// What opens over the screens of the gate, one at a time.
@NullMarked
package org.gatehouse.scanner.sheet;

import org.jspecify.annotations.NullMarked;
