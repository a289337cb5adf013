/// S3: files that are put there once and fetched by an address without credentials.
@NullMarked
package org.gatehouse.backend.bucket;

import org.jspecify.annotations.NullMarked;
