/// Who calls: people by the id tokens that Cognito signs, devices by short-lived tokens they sign themselves.
@NullMarked
package org.gatehouse.backend.identity;

import org.jspecify.annotations.NullMarked;
