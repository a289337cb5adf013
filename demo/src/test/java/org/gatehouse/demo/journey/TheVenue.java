package org.gatehouse.demo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.backend.local.Seed;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.demo.play.Venue;
import org.gatehouse.ticketing.event.OrganizationId;
import org.gatehouse.ticketing.wire.Role;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands every test the same local cloud, started once; each test makes an event of its own.
final class TheVenue implements ParameterResolver {
    static final String EMAIL = "ada@harvest-moon.example";
    static final String PASSWORD = "Lantern-Night-2026";
    private static final Member OWNER = new Member(EMAIL, "Ada Lovelace", OrganizationId.parse("harvest-moon"),
            Set.of(Role.OWNER));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Venue.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(TheVenue.class))
                .computeIfAbsent(Open.class, _ -> Open.inNewFolder(), Open.class).venue();
    }

    private record Open(Venue venue) implements AutoCloseable {
        static Open inNewFolder() {
            try {
                Seed owner = cloud -> cloud.staff().ensure(OWNER, PASSWORD);
                return new Open(Venue.open(Files.createTempDirectory("gatehouse-venue"), Tables.IN_MEMORY, owner));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            venue.close();
            try (var all = Files.walk(venue.folder())) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
