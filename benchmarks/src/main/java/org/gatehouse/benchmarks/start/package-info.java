/// How long a program takes to its first screen.
@NullMarked
package org.gatehouse.benchmarks.start;

import org.jspecify.annotations.NullMarked;
