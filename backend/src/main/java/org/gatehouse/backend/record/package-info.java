/// What gates have done: records taken in once, held apart where something is wrong with them.
@NullMarked
package org.gatehouse.backend.record;

import org.jspecify.annotations.NullMarked;
