import org.jspecify.annotations.NullMarked;

@NullMarked
module org.gatehouse.organizer {
    requires static org.jspecify;
}
