/// Proves that the simulation can fail: deliberate faults are cut into the compiled programs as they are loaded, and the
/// simulation has to find each of them.
@NullMarked
package org.gatehouse.proving.sabotage;

import org.jspecify.annotations.NullMarked;
