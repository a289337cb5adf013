/// Who did what: an entry for everything that members do through the API.
@NullMarked
package org.gatehouse.backend.log;

import org.jspecify.annotations.NullMarked;
