/// The cloud in one process and without a network: the real handlers over DynamoDB and S3 in memory, driven by a clock
/// and a random source that are given, and able to fail where AWS can.
@NullMarked
package org.gatehouse.proving.aws;

import org.jspecify.annotations.NullMarked;
