/// A whole evening at several gates, played in one thread by chance alone: the real rules, stores, clients and server
/// behind a clock, a network and disks that the chance decides over. The same seed plays the same evening.
@NullMarked
package org.gatehouse.proving.simulation;

import org.jspecify.annotations.NullMarked;
