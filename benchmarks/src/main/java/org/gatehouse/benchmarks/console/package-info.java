/// How quick the console stays with many guests.
@NullMarked
package org.gatehouse.benchmarks.console;

import org.jspecify.annotations.NullMarked;
