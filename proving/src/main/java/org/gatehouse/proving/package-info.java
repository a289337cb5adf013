/// Where the gate's promises are put to the test.
@NullMarked
package org.gatehouse.proving;

import org.jspecify.annotations.NullMarked;
