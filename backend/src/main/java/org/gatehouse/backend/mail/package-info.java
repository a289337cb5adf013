/// Tickets by e-mail: the message and how it leaves.
@NullMarked
package org.gatehouse.backend.mail;

import org.jspecify.annotations.NullMarked;
