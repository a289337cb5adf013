/// One ticket tried before the doors open: nothing is kept of it.
@NullMarked
package org.gatehouse.scanner.trial;

import org.jspecify.annotations.NullMarked;
