package org.gatehouse.demo.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

/// The modules' packages below a root: `org.gatehouse` for the real ones, the folder of wrong examples for the test of the rules.
record Packages(String root) {
    /// Every package of the modules named, each with all below it.
    String[] of(String... modules) {
        return Arrays.stream(modules).map(module -> root + "." + module + "..").toArray(String[]::new);
    }

    String[] with(String[] own, String... foreign) {
        return Stream.concat(Arrays.stream(own), Arrays.stream(foreign)).toArray(String[]::new);
    }
}
