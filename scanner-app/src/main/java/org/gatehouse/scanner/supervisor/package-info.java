/// What a supervisor may decide: to let in all the same, and to take back.
@NullMarked
package org.gatehouse.scanner.supervisor;

import org.jspecify.annotations.NullMarked;
