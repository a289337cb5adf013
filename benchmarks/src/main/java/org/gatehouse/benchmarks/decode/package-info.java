/// How long the gate looks at a picture.
@NullMarked
package org.gatehouse.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
