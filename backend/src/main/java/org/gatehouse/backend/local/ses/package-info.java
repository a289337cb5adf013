/// A mail service on the loopback that speaks Amazon SES's protocol and keeps each message as a file.
@NullMarked
package org.gatehouse.backend.local.ses;

import org.jspecify.annotations.NullMarked;
