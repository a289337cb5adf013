/// Reading codes in grey pictures.
@NullMarked
package org.gatehouse.scanner.decode;

import org.jspecify.annotations.NullMarked;
