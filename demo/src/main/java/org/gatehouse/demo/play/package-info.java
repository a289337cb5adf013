/// What it takes to play both programs as people would: hands, paper, a cable that can be pulled, and a gate in a
/// process of its own.
@NullMarked
package org.gatehouse.demo.play;

import org.jspecify.annotations.NullMarked;
