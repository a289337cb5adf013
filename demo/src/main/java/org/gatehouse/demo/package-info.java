/// Programs that play Gatehouse from end to end: the demonstration and the pictures of every screen.
@NullMarked
package org.gatehouse.demo;

import org.jspecify.annotations.NullMarked;
