/// Whom this gate let in and should not have.
@NullMarked
package org.gatehouse.scanner.incidents;

import org.jspecify.annotations.NullMarked;
