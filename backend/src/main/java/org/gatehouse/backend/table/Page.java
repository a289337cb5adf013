package org.gatehouse.backend.table;

import java.util.List;
import java.util.Optional;

/// Some rows of a query.
///
/// @param last the key after which the next page begins; empty where this is the last one
public record Page(List<Row> rows, Optional<Row> last) {}
