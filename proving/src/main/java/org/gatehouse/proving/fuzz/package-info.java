/// Every door through which strangers' bytes come in, each to be knocked at with anything at all: by a fuzzer that is
/// guided by coverage, and by a test with what it has found so far.
@NullMarked
package org.gatehouse.proving.fuzz;

import org.jspecify.annotations.NullMarked;
