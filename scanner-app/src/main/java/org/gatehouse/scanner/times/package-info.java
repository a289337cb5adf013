/// Times in words.
@NullMarked
package org.gatehouse.scanner.times;

import org.jspecify.annotations.NullMarked;
