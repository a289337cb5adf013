import org.jspecify.annotations.NullMarked;

@NullMarked
module org.gatehouse.scanner {
    requires static org.jspecify;
}
