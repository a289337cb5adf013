/// What gates carry: snapshots of an event's tickets, and the changes since.
@NullMarked
package org.gatehouse.backend.manifest;

import org.jspecify.annotations.NullMarked;
