package org.gatehouse.organizer.office;

/// What the console asks of the cloud on behalf of the person who signed in. Every call blocks, belongs on a worker
/// thread and throws [org.gatehouse.sync.api.CloudException] where it comes to nothing.
public interface Office {

    EventDesk events();

    BoxOffice boxOffice();

    GateDesk gates();

    Numbers numbers();

    People people();

    PriceDesk prices();
}
