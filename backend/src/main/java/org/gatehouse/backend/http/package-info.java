/// From an API Gateway event to a feature and back: routes, who may call, JSON, problems, idempotency, pages.
@NullMarked
package org.gatehouse.backend.http;

import org.jspecify.annotations.NullMarked;
