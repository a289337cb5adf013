import org.jspecify.annotations.NullMarked;

/// What the two windows share: theme, words, navigation, background work and the machine underneath.
@NullMarked
module org.gatehouse.desk {
    requires static org.jspecify;
    requires transitive javafx.controls;
    requires transitive org.kordamp.ikonli.javafx;
    requires transitive org.kordamp.ikonli.feather;
    requires atlantafx.base;
    requires com.gluonhq.attach.util;
    requires com.gluonhq.attach.storage;
    requires com.gluonhq.attach.display;
    requires com.gluonhq.attach.lifecycle;
    requires org.slf4j;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires java.desktop;

    exports org.gatehouse.desk.platform;
    exports org.gatehouse.desk.screen;
    exports org.gatehouse.desk.shot;
    exports org.gatehouse.desk.theme;
    exports org.gatehouse.desk.thread;
    exports org.gatehouse.desk.words;
}
