/// Measurements, each beside its limit or a peer, taken in one run.
@NullMarked
package org.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
