package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.path;
import static org.gatehouse.backend.runtime.TestApi.type;

import java.util.Map;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.manifest.GatePolicy;
import org.gatehouse.ticketing.wire.PolicyChange;
import org.gatehouse.ticketing.wire.PolicyReply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an event's gates may do, as the organizer says.
@ExtendWith(TestCloud.class)
class PolicyTest {
    private TestApi api;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles cloud) {
        api = TestApi.over(cloud);
    }

    @Test
    void thePolicyIsKept() {
        var event = api.published(OWNER, 10, 8).event().id();

        api.put(OWNER, path(event) + "/policy", policy(null), PolicyReply.class, Map.of());

        PolicyReply kept = api.get(OWNER, path(event) + "/policy", PolicyReply.class);
        assertThat(kept).isEqualTo(new PolicyReply(GatePolicy.Holders.WITHHELD, GatePolicy.Unpaid.ADMITTED, 5,
                GatePolicy.Emails.WITHHELD, PolicyReply.Pin.NONE, kept.revision()));
    }

    @Test
    void whoSawAnOlderPolicyIsToldAndTheSamePinOnceMoreIsNoChange() {
        var path = path(api.published(OWNER, 10, 8).event().id()) + "/policy";
        PolicyReply seen = api.get(OWNER, path, PolicyReply.class);
        var ifSeen = Map.of("if-match", String.valueOf(seen.revision()));
        PolicyReply set = api.put(OWNER, path, policy(new PolicyChange.SetPin("480915")), PolicyReply.class, ifSeen);
        PolicyReply again = api.put(OWNER, path, policy(new PolicyChange.SetPin("480915")), PolicyReply.class, ifSeen);

        var late = api.call(OWNER, "PUT", path, policy(new PolicyChange.RemovePin()), ifSeen);

        assertThat(set.revision()).isEqualTo(seen.revision() + 1);
        assertThat(again).isEqualTo(set);
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void thePinOfSupervisorsIsSetKeptThroughOtherChangesAndRemovedAndNeverTold() {
        var event = api.published(OWNER, 10, 8).event().id();
        var path = path(event) + "/policy";
        PolicyReply set = api.put(OWNER, path, policy(new PolicyChange.SetPin("480915")), PolicyReply.class, Map.of());
        PolicyReply kept = api.put(OWNER, path, policy(null), PolicyReply.class, Map.of());
        var seen = api.call(OWNER, "GET", path, null, Map.of()).body();
        PolicyReply removed = api.put(OWNER, path, policy(new PolicyChange.RemovePin()), PolicyReply.class, Map.of());

        assertThat(set.pin()).isEqualTo(PolicyReply.Pin.SET);
        assertThat(kept.pin()).isEqualTo(PolicyReply.Pin.SET);
        assertThat(seen).doesNotContain("480915").doesNotContain("salt").doesNotContain("hash");
        assertThat(removed.pin()).isEqualTo(PolicyReply.Pin.NONE);
    }

    @Test
    void thePinOfAnotherEventOfTheOrganizationIsTakenOverAndNoOthers() {
        var source = api.published(OWNER, 10, 8).event().id();
        var theirs = api.published("owner@rivals", 10, 8).event().id();
        var event = api.published(OWNER, 10, 8).event().id();
        api.put(OWNER, path(source) + "/policy", policy(new PolicyChange.SetPin("480915")), PolicyReply.class,
                Map.of());

        PolicyReply copied = api.put(OWNER, path(event) + "/policy", policy(new PolicyChange.CopyPin(source)),
                PolicyReply.class, Map.of());

        assertThat(copied.pin()).isEqualTo(PolicyReply.Pin.SET);
        var without = api.published(OWNER, 10, 8).event().id();
        assertThat(api.refused(OWNER, "PUT", path(event) + "/policy", policy(new PolicyChange.CopyPin(without))).type())
                .isEqualTo("invalid");
        assertThat(api.refused(OWNER, "PUT", path(event) + "/policy", policy(new PolicyChange.CopyPin(theirs))).type())
                .isEqualTo("not-found");
    }

    @Test
    void whatIsNoPinIsRefusedAndNotRepeated() {
        var event = api.published(OWNER, 10, 8).event().id();

        var answer = api.call(OWNER, "PUT", path(event) + "/policy", policy(new PolicyChange.SetPin("secret")),
                Map.of());

        assertThat(api.problem(answer).errors()).extracting(FieldFault::field).containsExactly("pin.pin");
        assertThat(answer.body()).contains("6 to 12 digits").doesNotContain("secret");
    }

    private static PolicyChange policy(PolicyChange.PinChange pin) {
        return new PolicyChange(GatePolicy.Holders.WITHHELD, GatePolicy.Unpaid.ADMITTED, 5, null, pin);
    }

    @Test
    void aPolicyOfATimeWithoutAddressesKeepsThemInTheCloud() {
        var event = api.published(OWNER, 10, 8).event().id();
        var old = Map.of("holders", "SHOWN", "unpaid", "REFUSED", "mostBySignature", 200);

        GatePolicy kept = api.put(OWNER, path(event) + "/policy", old, GatePolicy.class, Map.of());

        assertThat(kept).isEqualTo(GatePolicy.standard());
        assertThat(kept.emails()).isEqualTo(GatePolicy.Emails.WITHHELD);
    }
}
