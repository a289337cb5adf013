/// Who belongs to an organization, and with which role.
@NullMarked
package org.gatehouse.backend.member;

import org.jspecify.annotations.NullMarked;
