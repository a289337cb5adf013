/// What has changed in an event, in order: the feed that gates follow and the version it has reached.
@NullMarked
package org.gatehouse.backend.feed;

import org.jspecify.annotations.NullMarked;
