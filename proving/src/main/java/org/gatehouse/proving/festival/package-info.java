/// One invented event as its cloud holds it, of any size, without a cloud.
@NullMarked
package org.gatehouse.proving.festival;

import org.jspecify.annotations.NullMarked;
