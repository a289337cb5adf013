/// Events, their ticket types, gates and inventory.
@NullMarked
package org.gatehouse.backend.event;

import org.jspecify.annotations.NullMarked;
