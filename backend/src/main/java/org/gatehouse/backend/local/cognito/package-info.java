/// A Cognito user pool on one machine: the JSON protocol of Cognito's identity provider, well enough for the AWS SDK,
/// with sign-in by SRP. It holds verifiers, never passwords.
@NullMarked
package org.gatehouse.backend.local.cognito;

import org.jspecify.annotations.NullMarked;
