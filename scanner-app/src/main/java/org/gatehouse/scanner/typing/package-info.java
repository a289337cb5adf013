/// Scanners that type like a keyboard: told from people by their pace, heard wherever the focus is, and understood
/// whatever layout the machine is set to.
@NullMarked
package org.gatehouse.scanner.typing;

import org.jspecify.annotations.NullMarked;
