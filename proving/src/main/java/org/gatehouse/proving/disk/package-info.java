/// A disk whose faults are chosen, beneath the SQLite that the gate really uses.
@NullMarked
package org.gatehouse.proving.disk;

import org.jspecify.annotations.NullMarked;
