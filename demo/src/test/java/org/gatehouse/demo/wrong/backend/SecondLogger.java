package org.gatehouse.demo.wrong.backend;

import java.util.logging.Logger;

public final class SecondLogger {
    void warn(String text) {
        Logger.getLogger("gate").warning(text);
    }
}
