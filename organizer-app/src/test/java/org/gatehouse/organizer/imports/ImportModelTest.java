package org.gatehouse.organizer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.Problem;
import org.junit.jupiter.api.Test;

class ImportModelTest {
    private static final CloudFailure FULL = new CloudFailure.Refused(new Problem("quota-exceeded", "No room", 409,
            "It is full.", "Raise the quota.", "/imports", List.of(), null));
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final String type = event.event().types().getFirst().name();
    private Sending.Pause pause = _ -> {};

    @Test
    void everyBadRowIsExplainedWithItsLineAndNothingStartsBeforeTheyAreLeftOutKnowingly() {
        var model = model("a,Ada,ada@example.org," + type, ",,bo@example.org," + type, "c,,," + type,
                "d,Dee,dee at home," + type,
                "e,Eve,,No such", "a,Again,," + type, "f," + "n".repeat(201) + ",," + type, "x".repeat(600) + ",Gil,,"
                        + type);

        assertThat(model.judgedProperty().get().bad()).extracting(Judged.Bad::line, Judged.Bad::flaw)
                .containsExactly(bad(3, Flaw.NO_NAME), bad(4, Flaw.NO_NAME), bad(5, Flaw.NOT_AN_ADDRESS),
                        bad(6, Flaw.UNKNOWN_TYPE), bad(7, Flaw.TWICE), bad(8, Flaw.NAME_TOO_LONG),
                        bad(9, Flaw.NOT_A_BARCODE));
        assertThat(model.judgedProperty().get().bad()).extracting(model::said).contains(
                "Line 7: The barcode a stands in line 2 too. Take one of the two out.");
        assertThat(model.isReady()).isFalse();

        model.leavingOutProperty().set(true);
        model.start(() -> {});

        assertThat(imported()).singleElement().satisfies(made -> {
            assertThat(made.attendee().name()).isEqualTo("Ada");
            assertThat(made.attendee().email()).isEqualTo("ada@example.org");
        });
    }

    @Test
    void theSameFileAgainAddsNobodyTwiceAndSaysHowManyWereThere() {
        model(seventy()).start(() -> {});
        var again = model(seventy());
        assertThat(again.summary()).contains("70 of them are in the event already");

        again.start(() -> {});

        assertThat(imported()).hasSize(70);
        assertThat(again.said(again.progressProperty().get().orElseThrow()))
                .isEqualTo("70 of 70 tickets are in the event.\n"
                        + "70 of them were there before; they were not added again.");
    }

    @Test
    void aRequestWhoseAnswerDidNotComeIsSentAgainUnderItsKey() {
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        pause = _ -> office.work();

        model(seventy()).start(() -> {});

        assertThat(office.keys()).hasSize(4);
        assertThat(office.keys().get(1)).isEqualTo(office.keys().get(0));
        assertThat(office.keys().subList(1, 4)).doesNotHaveDuplicates();
        assertThat(imported()).hasSize(70);
    }

    @Test
    void whereTheNetworkStaysAwayItEndsAndGoesOnFromThereUnderTheSameKey() {
        var model = model(seventy());
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        model.start(() -> {});
        var stuck = model.progressProperty().get().orElseThrow();
        assertThat(stuck.over()).isTrue();
        assertThat(model.said(stuck)).contains("70 tickets are not in yet").contains("nobody is added twice");

        office.work();
        model.start(() -> {});

        assertThat(office.keys().subList(0, 5)).containsOnly(office.keys().getFirst());
        assertThat(imported()).hasSize(70);
        assertThat(model.progressProperty().get().orElseThrow().left()).isZero();
    }

    @Test
    void whereNoneWasTakenTheColumnsStandAsChosenAndOthersMayBeTried() {
        var model = model(seventy());
        var chosen = model.mappingProperty().get();
        office.failWith(FULL);
        model.start(() -> {});
        assertThat(model.isGoing()).isFalse();
        assertThat(model.mayGoBack()).isTrue();
        assertThat(model.mappingProperty().get()).isEqualTo(chosen);

        office.work();
        model.mappingProperty().set(chosen.with(Part.EMAIL, Optional.empty()));
        model.start(() -> {});

        assertThat(imported()).hasSize(70);
        assertThat(model.mayGoBack()).isFalse();
    }

    @Test
    void whereSomeWereOrMayHaveBeenTakenNoOtherColumnsAreChosenForTheyWouldBeOtherTickets() {
        var some = model(seventy());
        office.failAfter(1, FULL);
        some.start(() -> {});
        assertThat(imported()).hasSize(30);

        office.work();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        var unknown = model(seventy());
        unknown.start(() -> {});

        assertThat(some.mayGoBack()).isFalse();
        assertThat(unknown.mayGoBack()).isFalse();
    }

    @Test
    void anImportThatIsStoppedEndsAfterTheRequestUnderWay() {
        var models = new ArrayList<ImportModel>();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));
        pause = _ -> {
            office.work();
            models.getFirst().stop();
        };
        models.add(model(seventy()));

        models.getFirst().start(() -> {});

        assertThat(imported()).hasSize(30);
    }

    @Test
    void aBarcodeThatIsThereWithAnotherNameAndAFileLargerThanTheQuotaAreToldBefore() {
        model("a,Ada,," + type).start(() -> {});

        assertThat(model("a,Somebody,," + type).judgedProperty().get().bad()).extracting(Judged.Bad::flaw)
                .containsExactly(Flaw.OTHER_TICKET);
        int quota = event.event().types().getFirst().details().quota();
        var many = IntStream.rangeClosed(0, quota).mapToObj(i -> "b" + i + ",Guest,," + type).toArray(String[]::new);
        assertThat(model(many).isReady()).isFalse();
        assertThat(model(many).summary()).contains("Raise the quota");
    }

    @Test
    void aBarcodeWhoseTicketIsVoidIsNoSuccessAndAnotherTicketIsAdvised() {
        model("a,Ada,," + type, "b,Bo,," + type).start(() -> {});
        office.block(office.registrations(event.id(), "Ada").getFirst().tickets().getFirst().id());

        var again = model("a,Ada,," + type, "b,Bo,," + type);

        assertThat(again.judgedProperty().get().already()).isEqualTo(1);
        assertThat(again.judgedProperty().get().bad()).extracting(again::said).singleElement().asString()
                .startsWith("Line 2: The ticket with the barcode a is in the event and void")
                .endsWith("issue a ticket of the event instead.");
    }

    @Test
    void oneTypeMayBeChosenForAllAndAColumnChanged() {
        var model = model("a,Ada,,whatever");

        model.mappingProperty().set(model.mappingProperty().get().with(Part.TYPE, Optional.empty()));
        assertThat(model.isReady()).isTrue();
        model.mappingProperty().set(model.mappingProperty().get().with(Part.BARCODE, Optional.empty()));
        assertThat(model.isReady()).isTrue();
        model.mappingProperty().set(model.mappingProperty().get().with(Part.NAME, Optional.empty()));
        assertThat(model.isReady()).isFalse();
        assertThat(model.summary()).startsWith("Choose the column with the names or the one with the barcodes");
    }

    @Test
    void whoHasNoBarcodeGetsACodeOfOursOnceHoweverOftenTheFileIsChosenAndWhateverItsOrder() {
        var first = model("a,Ada,," + type, ",Bo,bo@example.org," + type, ",Bo,bo@example.org," + type);
        assertThat(first.ours()).contains("2 guests without a barcode get tickets with codes of their own");
        first.start(() -> {});

        var again = model(",Bo,bo@example.org," + type, ",Cy,," + type, ",Bo,bo@example.org," + type, "a,Ada,," + type);
        assertThat(again.judgedProperty().get().already()).isEqualTo(3);
        assertThat(again.ours()).contains("One guest without a barcode");
        assertThat(again.alike()).isEmpty();
        again.start(() -> {});

        assertThat(imported()).extracting(made -> made.attendee().name()).containsExactlyInAnyOrder("Ada", "Bo", "Bo",
                "Cy");
        assertThat(imported().stream().flatMap(made -> made.tickets().stream()).filter(
                ticket -> ticket.barcode() == null)).hasSize(3);
    }

    @Test
    void aListWithoutAColumnOfBarcodesIsOneOfGuests() {
        var model = model(CsvText.read("Name,E-mail,Ticket type\nAda,ada@example.org," + type + "\nBo,," + type));

        assertThat(model.isReady()).isTrue();
        assertThat(model.ours()).contains("2 guests without a barcode");
    }

    @Test
    void whoHasATicketOfThatTypeAlreadyIsNamedAndMayHaveOneMore() {
        model("a,Ada,ada@example.org," + type).start(() -> {});

        var model = model(",ADA,Ada@example.org," + type, ",Bo,," + type);

        assertThat(model.judgedProperty().get().alike()).containsExactly(2);
        assertThat(model.alike()).contains("the same name and e-mail (line 2); importing adds one more.");
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void aGuestWhoseTicketWasBlockedSinceIsNoSuccess() {
        model(",Ada,," + type).start(() -> {});
        office.block(office.registrations(event.id(), "Ada").getFirst().tickets().getFirst().id());

        assertThat(model(",Ada,," + type).judgedProperty().get().bad()).extracting(Judged.Bad::flaw)
                .containsExactly(Flaw.VOID_GUEST);
    }

    private static org.assertj.core.groups.Tuple bad(int line, Flaw flaw) {
        return org.assertj.core.groups.Tuple.tuple(line, flaw);
    }

    private String[] seventy() {
        return IntStream.range(0, 70).mapToObj(i -> "code-" + i + ",Guest " + i + ",," + type).toArray(String[]::new);
    }

    private List<Registration> imported() {
        return office.registrations(event.id(), "").stream()
                .filter(registration -> registration.channel() == Channel.IMPORT).toList();
    }

    private ImportModel model(String... rows) {
        return model(CsvText.read("Barcode,Name,E-mail,Ticket type\n" + String.join("\n", rows)));
    }

    private ImportModel model(Reading reading) {
        var known = Known.of(event.id(), office.registrations(event.id(), ""));
        return new ImportModel(event, ((Reading.Read) reading).grid(), known, office, rig.calls, rig.words,
                tries -> pause.after(tries));
    }
}
