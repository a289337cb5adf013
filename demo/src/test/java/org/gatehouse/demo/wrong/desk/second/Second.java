package org.gatehouse.demo.wrong.desk.second;

import org.gatehouse.demo.wrong.desk.first.First;

public record Second(String text) {
    First first() {
        return new First(this);
    }
}
