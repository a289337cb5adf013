/// A window that fills the screen, and one that nobody leaves without a supervisor.
@NullMarked
package org.gatehouse.scanner.kiosk;

import org.jspecify.annotations.NullMarked;
