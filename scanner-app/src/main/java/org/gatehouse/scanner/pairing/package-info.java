/// Setting up: enrolling this machine, loading the event, choosing where to stand.
@NullMarked
package org.gatehouse.scanner.pairing;

import org.jspecify.annotations.NullMarked;
