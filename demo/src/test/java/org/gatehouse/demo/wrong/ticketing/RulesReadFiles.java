package org.gatehouse.demo.wrong.ticketing;

import java.nio.file.Files;
import java.nio.file.Path;

public final class RulesReadFiles {
    boolean isThere(String name) {
        return Files.exists(Path.of(name));
    }
}
