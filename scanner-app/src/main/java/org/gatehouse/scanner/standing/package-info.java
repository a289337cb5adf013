/// How the gate itself stands, always in view.
@NullMarked
package org.gatehouse.scanner.standing;

import org.jspecify.annotations.NullMarked;
