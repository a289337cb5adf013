package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ManifestHeader;
import org.gatehouse.ticketing.manifest.ManifestRow;
import org.gatehouse.ticketing.manifest.SignedText;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.wire.ManifestOffer;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/// A published event and a gate of it, which reads its manifest and its feed.
@ExtendWith(TestCloud.class)
abstract class OneEventsGate {
    TestApi api;
    Event event;
    TestGate gate;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
        event = api.published(OWNER, 1000, 500).event();
        gate = TestGate.enrol(api, OWNER, event.id(), event.gates().getFirst().id(), "North 1");
    }

    Registration buy(Attendee attendee, int quantity) {
        var plain = TestApi.order(event.id(), attendee.name(), 1, quantity);
        return api.post(OWNER, "/registrations", new NewRegistration(plain.event(), plain.channel(), attendee,
                plain.payment(), plain.lines()), Registration.class);
    }

    ManifestOffer offer() {
        return api.get(gate.token(), path(event.id()) + "/manifest", ManifestOffer.class);
    }

    ManifestHeader header(ManifestOffer offer) {
        return api.read(offer.header().text(), ManifestHeader.class);
    }

    List<ManifestRow> rows(ManifestOffer offer, ManifestHeader header) throws Exception {
        var file = TestApi.fetch(offer.url());
        assertThat(file).hasSize((int) header.length());
        var block = header.blocks().getFirst();
        assertThat(Bytes.of(MessageDigest.getInstance("SHA-256").digest(file))).isEqualTo(block.sha256());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> api.<ManifestRow>read(line, ManifestRow.class)).toList();
        }
    }

    record Changes(ChangesHeader header, List<Change> changes) {}

    Changes changes(long after) {
        SignedText page = api.get(gate.token(), path(event.id()) + "/changes?after=" + after, SignedText.class);
        var lines = page.text().lines().toList();
        return new Changes(api.read(lines.getFirst(), ChangesHeader.class),
                lines.stream().skip(1).map(line -> api.<Change>read(line, Change.class)).toList());
    }
}
