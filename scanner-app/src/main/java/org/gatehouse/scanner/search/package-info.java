/// Finding a guest who has no code to show.
@NullMarked
package org.gatehouse.scanner.search;

import org.jspecify.annotations.NullMarked;
