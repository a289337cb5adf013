/// A fuzzer guided by coverage, let loose on every door through which strangers' bytes come in.
@NullMarked
package org.gatehouse.benchmarks.fuzz;

import org.jspecify.annotations.NullMarked;
