/// The local cloud as measurements need it: its tables within reach, and counted doors before its endpoints.
@NullMarked
package org.gatehouse.benchmarks.cloud;

import org.jspecify.annotations.NullMarked;
