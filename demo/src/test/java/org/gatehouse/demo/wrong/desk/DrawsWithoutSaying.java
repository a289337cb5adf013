package org.gatehouse.demo.wrong.desk;

import javafx.application.Platform;
import org.junit.jupiter.api.Test;

public class DrawsWithoutSaying {
    @Test
    void draws() {
        Platform.startup(() -> {});
    }
}
