/// The gate's real window at work: what it costs to stand there, and whether eight hours change that.
@NullMarked
package org.gatehouse.benchmarks.window;

import org.jspecify.annotations.NullMarked;
