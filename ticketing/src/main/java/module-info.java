import org.jspecify.annotations.NullMarked;

/// The rules both ends obey. No I/O.
@NullMarked
module org.gatehouse.ticketing {
    requires static transitive org.jspecify;
    requires org.bouncycastle.provider;
    requires com.fasterxml.jackson.annotation;

    exports org.gatehouse.ticketing;
    exports org.gatehouse.ticketing.event;
    exports org.gatehouse.ticketing.gate;
    exports org.gatehouse.ticketing.registration;
    exports org.gatehouse.ticketing.signature;
    exports org.gatehouse.ticketing.ticket;
    exports org.gatehouse.ticketing.manifest;
    exports org.gatehouse.ticketing.admission;
    exports org.gatehouse.ticketing.wire;
    exports org.gatehouse.ticketing.price;
    exports org.gatehouse.ticketing.money;
}
