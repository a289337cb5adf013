/// What this gate said before.
@NullMarked
package org.gatehouse.scanner.history;

import org.jspecify.annotations.NullMarked;
