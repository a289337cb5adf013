package org.gatehouse.demo.wrong.backend;

public final class KeepsStaticState {
    static int started;
}
