/// What befalls machines at gates, done to the real gate on purpose.
@NullMarked
package org.gatehouse.proving.faults;

import org.jspecify.annotations.NullMarked;
