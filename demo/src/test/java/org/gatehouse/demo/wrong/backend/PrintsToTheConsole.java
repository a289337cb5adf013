package org.gatehouse.demo.wrong.backend;

public final class PrintsToTheConsole {
    void report(Exception failure) {
        failure.printStackTrace();
    }
}
