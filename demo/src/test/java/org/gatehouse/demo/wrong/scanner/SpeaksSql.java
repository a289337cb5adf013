package org.gatehouse.demo.wrong.scanner;

import java.sql.Connection;
import java.sql.SQLException;

public final class SpeaksSql {
    int count(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            return statement.executeUpdate("DELETE FROM record");
        }
    }
}
