/// What a gate says, in words and signs.
@NullMarked
package org.gatehouse.scanner.verdict;

import org.jspecify.annotations.NullMarked;
