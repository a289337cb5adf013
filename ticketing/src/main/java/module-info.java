import org.jspecify.annotations.NullMarked;

@NullMarked
module org.gatehouse.ticketing {
    requires static org.jspecify;
    requires org.bouncycastle.provider;
    requires com.fasterxml.jackson.annotation;
}
