/// Gate devices: enrolled, seen, revoked.
@NullMarked
package org.gatehouse.backend.device;

import org.jspecify.annotations.NullMarked;
