/// The local cloud: DynamoDB, S3, Cognito and the API gateway on the loopback of one machine, each speaking
/// the wire protocol of AWS, so that clients and tests differ from production in endpoints only.
@NullMarked
package org.gatehouse.backend.local;

import org.jspecify.annotations.NullMarked;
