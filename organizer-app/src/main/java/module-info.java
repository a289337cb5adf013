import org.jspecify.annotations.NullMarked;

/// The organizer's console.
@NullMarked
module org.gatehouse.organizer {
    requires static org.jspecify;
    requires transitive org.gatehouse.desk;
    requires transitive org.gatehouse.sync;
    requires transitive org.gatehouse.ticketing;
    requires java.desktop;
    requires com.google.zxing;
    requires org.apache.commons.csv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires org.slf4j;

    exports org.gatehouse.organizer.app;
    exports org.gatehouse.organizer.office;
    exports org.gatehouse.organizer.signin;
}
