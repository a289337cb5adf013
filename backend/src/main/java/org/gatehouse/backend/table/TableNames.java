package org.gatehouse.backend.table;

import java.util.Locale;

/// What the tables are called in this installation.
///
/// @param prefix such as `gatehouse-`, so that several installations share an account
public record TableNames(String prefix) {
    public String of(Table table) {
        return prefix + table.name().toLowerCase(Locale.ROOT);
    }
}
