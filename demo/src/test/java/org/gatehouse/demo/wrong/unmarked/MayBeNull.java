package org.gatehouse.demo.wrong.unmarked;

public final class MayBeNull {
    Object value() {
        return null;
    }
}
