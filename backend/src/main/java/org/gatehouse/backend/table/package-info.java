/// DynamoDB: which tables there are, rows, conditional writes and transactions.
@NullMarked
package org.gatehouse.backend.table;

import org.jspecify.annotations.NullMarked;
