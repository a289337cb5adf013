package org.gatehouse.benchmarks.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import org.gatehouse.benchmarks.cloud.OneCloud;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.CloudOffice;
import org.gatehouse.sync.api.Cloud;
import org.gatehouse.ticketing.event.EventId;

/// A window of the console over the cloud that its first argument names, about the event that its second names.
abstract class ConsoleProgram extends Application {
    private Optional<Cloud> cloud = Optional.empty();

    @Override
    public void init() throws IOException {
        cloud = Optional.of(OneCloud.visited(Path.of(argument(0))));
    }

    String argument(int number) {
        return getParameters().getRaw().get(number);
    }

    CloudOffice office() {
        return new CloudOffice(cloud.orElseThrow());
    }

    OpenEvent event(CloudOffice office) {
        return new OpenEvent(office.events().get(new EventId(argument(1))));
    }

    @Override
    public void stop() {
        cloud.ifPresent(Cloud::close);
    }
}
