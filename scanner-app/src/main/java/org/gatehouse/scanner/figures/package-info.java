/// What this gate has done tonight, in numbers.
@NullMarked
package org.gatehouse.scanner.figures;

import org.jspecify.annotations.NullMarked;
