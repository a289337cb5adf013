package org.gatehouse.sync.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.sync.checkin.PreloadFailure;
import org.gatehouse.sync.checkin.ProgressListener.Progress;
import org.gatehouse.sync.festival.CloudServer;
import org.gatehouse.sync.festival.Festival;
import org.gatehouse.sync.festival.GateHouse;
import org.gatehouse.sync.festival.TestClock;
import org.gatehouse.ticketing.admission.Verdict.Admit;
import org.gatehouse.ticketing.admission.Verdict.JustAdmitted;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreloadTest {
    private static final Instant SIX = Instant.parse("2026-07-04T16:00:00Z");

    @TempDir
    Path home;

    private final TestClock clock = new TestClock(SIX);
    private final Festival festival = new Festival(SIX, 950).inBlocksOf(100);
    private CloudServer cloud;
    private GateHouse house;

    @BeforeEach
    void open() {
        cloud = CloudServer.of(festival, clock);
        house = new GateHouse(home, cloud, clock);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void theWholeWayIsReportedInOrder() {
        try (var gate = house.gates().open(house.enrolled())) {
            var seen = new ArrayList<Progress>();

            gate.preload(seen::add);

            assertThat(seen.getFirst()).isEqualTo(new Progress.Asking());
            assertThat(seen).filteredOn(Progress.Fetching.class::isInstance).last().isInstanceOfSatisfying(
                    Progress.Fetching.class, last -> assertThat(last.bytes()).isEqualTo(last.of()));
            assertThat(seen).filteredOn(Progress.Storing.class::isInstance).last()
                    .isEqualTo(new Progress.Storing(950, 950));
            assertThat(seen.getLast()).isEqualTo(new Progress.Ready(10, 950));
        }
    }

    @Test
    void withoutNetworkNothingChangesAndTheSentenceCanSayWhy() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            cloud.close();

            assertThat(failure(gate)).isEqualTo(new PreloadFailure.NotFetched(
                    new CloudFailure.Unreachable(CloudFailure.Cause.NO_CONNECTION)));
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(Admit.class);
        }
    }

    @Test
    void aNewerManifestReplacesTheOldOneWhole() {
        try (var gate = house.standingAt(Festival.NORTH)) {
            gate.present(festival.code(0));
            cloud.offer(festival.snapshot(12, festival.facts(), rows().subList(0, 3)));

            gate.preload(progress -> {});

            assertThat(gate.standing().manifest().tickets()).isEqualTo(3);
            assertThat(gate.present(festival.code(0)).verdict()).isInstanceOf(JustAdmitted.class);
            assertThat(gate.present(festival.code(2)).verdict()).isInstanceOf(Admit.class);
            assertThat(gate.present(festival.code(3)).verdict()).isNotInstanceOf(Admit.class);
        }
    }

    private List<ManifestRow> rows() {
        return festival.tickets().stream().map(festival::row).toList();
    }

    static PreloadFailure failure(GateClient gate) {
        return catchThrowableOfType(PreloadFailed.class, () -> gate.preload(progress -> {})).reason();
    }
}
