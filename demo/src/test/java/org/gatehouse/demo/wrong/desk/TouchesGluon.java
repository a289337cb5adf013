package org.gatehouse.demo.wrong.desk;

import com.gluonhq.attach.util.Platform;

public final class TouchesGluon {
    boolean onDesktop() {
        return Platform.isDesktop();
    }
}
