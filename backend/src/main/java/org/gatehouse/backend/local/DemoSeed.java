package org.gatehouse.backend.local;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.gatehouse.backend.festival.DemoFestival;
import org.gatehouse.backend.local.cognito.StaffDirectory.Member;
import org.gatehouse.ticketing.wire.Role;

/// The demo: the staff of an invented organization, and its festival whose doors are open now.
public final class DemoSeed implements Seed {
    /// What the whole staff signs in with. It opens nothing but the cloud on this machine.
    public static final String PASSWORD = "Harvest-Moon-1";

    /// What a supervisor types at a gate of the festival, unless the organizer has set another since.
    public static final String PIN = DemoFestival.PIN;

    private final InstantSource clock;
    private final SecureRandom random;

    public DemoSeed(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /// One of each role.
    public static List<Member> staff() {
        return List.of(member("ada@harvestmoon.example", "Ada Okafor", Role.OWNER),
                member("bo@harvestmoon.example", "Bo Lindqvist", Role.ORGANIZER),
                member("chidi@harvestmoon.example", "Chidi Haddad", Role.BOX_OFFICE),
                member("dilek@harvestmoon.example", "Dilek Yılmaz", Role.VENUE_MANAGER));
    }

    @Override
    public void plant(LocalCloud cloud) {
        staff().forEach(member -> cloud.staff().ensure(member, PASSWORD));
        new DemoFestival(cloud.store(), clock, random).plant();
    }

    private static Member member(String email, String name, Role role) {
        return new Member(email, name, DemoFestival.ORGANIZATION, Set.of(role));
    }
}
