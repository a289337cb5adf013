/// The scanning screen: what is shown to the gate, what the gate says of it, and how a steward sees that.
@NullMarked
package org.gatehouse.scanner.gate;

import org.jspecify.annotations.NullMarked;
