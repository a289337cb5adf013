import org.jspecify.annotations.NullMarked;

@NullMarked
module org.gatehouse.desk {
    requires static org.jspecify;
}
