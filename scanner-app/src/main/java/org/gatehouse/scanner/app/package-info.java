/// The program: its parts, its window, its keys, its words.
@NullMarked
package org.gatehouse.scanner.app;

import org.jspecify.annotations.NullMarked;
