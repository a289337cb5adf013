/// Composition roots: the API from its parts, in Lambda and on a laptop alike.
@NullMarked
package org.gatehouse.backend.runtime;

import org.jspecify.annotations.NullMarked;
