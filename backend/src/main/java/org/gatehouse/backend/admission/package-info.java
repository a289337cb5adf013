/// The cloud as a gate of its own: it judges a code by the same rules and, where it lets in, records it.
@NullMarked
package org.gatehouse.backend.admission;

import org.jspecify.annotations.NullMarked;
