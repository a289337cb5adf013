/// How fast a gate judges, keeps and loads.
@NullMarked
package org.gatehouse.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
