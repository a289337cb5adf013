/// Registrations: tickets issued at the box office or for nothing, all or none.
@NullMarked
package org.gatehouse.backend.registration;

import org.jspecify.annotations.NullMarked;
