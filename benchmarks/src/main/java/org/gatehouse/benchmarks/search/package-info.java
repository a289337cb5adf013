/// Finding a guest at the gate.
@NullMarked
package org.gatehouse.benchmarks.search;

import org.jspecify.annotations.NullMarked;
