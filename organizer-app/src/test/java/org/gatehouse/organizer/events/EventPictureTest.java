package org.gatehouse.organizer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;

import org.gatehouse.desk.platform.Settings;
import org.gatehouse.desk.screen.Notice;
import org.gatehouse.desk.screen.Question;
import org.gatehouse.organizer.office.Drafts;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.PaperPictures;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.picture.PictureHands;
import org.gatehouse.organizer.picture.Pictures;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.ticketing.event.EventDetails;
import org.gatehouse.ticketing.wire.EventReply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventPictureTest {
    private static final CloudFailure OFFLINE = new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME);
    @TempDir
    Path home;
    private final Rig rig = new Rig();
    private final PaperOffice office = new PaperOffice(Festival.clock());
    private final ArrayList<EventReply> saved = new ArrayList<>();
    private Path moon;

    @BeforeEach
    void aPicture() throws IOException {
        moon = Files.write(home.resolve("moon.jpg"), PaperPictures.moon(300, 200, "jpg"));
    }

    @Test
    void aNewEventGetsItsPictureAndItsWordsWithIt() {
        var model = filled();
        PictureHands.of(model.picture()).choose(moon).describe(" A moon over hills ");
        model.save(this::goOn, saved::add);

        assertThat(office.all()).singleElement().extracting(EventReply::picture).isNotNull()
                .hasFieldOrPropertyWithValue("width", 300)
                .hasFieldOrPropertyWithValue("alternative", "A moon over hills");
    }

    @Test
    void withoutANetworkBetweenTheTwoTheEventIsThereOnceAndGetsItsPictureLater() {
        var model = filled();
        PictureHands.of(model.picture()).choose(moon);
        office.failAfter(1, OFFLINE);
        model.save(this::goOn, saved::add);
        assertThat(saved).isEmpty();
        assertThat(model.noticeProperty().get()).map(Notice::title).contains("The event is saved, its picture is not.");

        office.work();
        model.form().text("name").set("Harvest Moon II");
        model.save(this::goOn, saved::add);

        assertThat(office.all()).singleElement().satisfies(reply -> {
            assertThat(reply.picture()).isNotNull();
            assertThat(reply.event().details().name()).isEqualTo("Harvest Moon II");
        });
    }

    @Test
    void whoeverLeavesTheFormBetweenTheTwoMakesNoSecondEventByComingBack() {
        var model = filled();
        PictureHands.of(model.picture()).choose(moon).describe("A moon");
        office.failAfter(1, OFFLINE);
        model.save(this::goOn, saved::add);
        office.work();

        assertThat(creation().form().text("name").get()).isEmpty();
        var again = editing(office.all().getFirst());
        again.save(this::goOn, saved::add);

        assertThat(office.all()).singleElement().extracting(EventReply::picture).isNotNull()
                .hasFieldOrPropertyWithValue("alternative", "A moon");
    }

    @Test
    void whatIsChosenOnceItWasSavedOrGivenUpIsNoDraft() {
        var model = filled();
        model.save(this::goOn, saved::add);
        PictureHands.of(model.picture()).choose(moon);

        assertThat(creation().noticeProperty().get()).isEmpty();
    }

    @Test
    void aPictureThatSomebodyElseGaveMeanwhileIsShownAndWhatWasTypedStays() throws IOException {
        var seen = withPicture();
        var mine = editing(seen);
        mine.form().text("venue").set("Rooftop");
        var theirs = editing(seen);
        PictureHands.of(theirs.picture()).choose(Files.write(moon, PaperPictures.moon(200, 200, "png")));
        theirs.save(this::goOn, saved::add);
        var given = saved.removeFirst().picture();

        mine.save(this::goOn, saved::add);
        assertThat(mine.noticeProperty().get()).map(Notice::nextStep).get().asString()
                .contains("The picture was changed");
        assertThat(mine.form().text("venue").get()).isEqualTo("Rooftop");

        mine.save(this::goOn, saved::add);
        assertThat(saved.getFirst().picture()).isEqualTo(given);
        assertThat(saved.getFirst().event().details().venue()).isEqualTo("Rooftop");
    }

    @Test
    void aDraftKeepsThePictureThatWasChosenAndWhatWasSaidOfIt() {
        office.failWith(OFFLINE);
        var model = filled();
        PictureHands.of(model.picture()).choose(moon).describe("A moon");
        model.save(this::goOn, saved::add);

        var again = creation();
        office.work();
        again.save(this::goOn, saved::add);

        assertThat(saved.getFirst().picture()).isNotNull().hasFieldOrPropertyWithValue("alternative", "A moon");
    }

    @Test
    void aDraftWhosePictureIsGoneFromTheDiskIsOneWithout() throws IOException {
        var model = filled();
        PictureHands.of(model.picture()).choose(moon);
        try (var files = Files.list(home)) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("picture-")).toList()) {
                Files.delete(file);
            }
        }

        creation().save(this::goOn, saved::add);

        assertThat(saved.getFirst().picture()).isNull();
    }

    @Test
    void aPictureIsDescribedAnewReplacedAndRemoved() throws IOException {
        var reply = withPicture();
        var model = editing(reply);
        PictureHands.of(model.picture()).describe("Only its words change");
        model.save(this::goOn, saved::add);
        var described = saved.removeFirst();
        assertThat(described.picture()).isNotNull().hasFieldOrPropertyWithValue("alternative", "Only its words change")
                .hasFieldOrPropertyWithValue("hash", reply.picture().hash());

        model = editing(described);
        PictureHands.of(model.picture()).choose(Files.write(moon, PaperPictures.moon(200, 200, "png")));
        model.save(this::goOn, saved::add);
        var replaced = saved.removeFirst();
        assertThat(replaced.picture()).isNotNull().hasFieldOrPropertyWithValue("height", 200);

        model = editing(replaced);
        PictureHands.of(model.picture()).remove();
        model.save(this::goOn, saved::add);
        assertThat(saved.getFirst().picture()).isNull();
    }

    @Test
    void whatCannotBeUsedSaysSoAndLeavesThePictureThereWas() throws IOException {
        var reply = withPicture();
        var model = editing(reply);
        PictureHands.of(model.picture()).choose(Files.writeString(moon, "No picture"));

        assertThat(model.form().faults().message("content").get()).contains("no PNG or JPEG");
        model.save(this::goOn, saved::add);
        assertThat(saved.getFirst().picture()).isEqualTo(reply.picture());
    }

    @Test
    void wordsThatAreTooManySaySoBesideThem() throws IOException {
        var model = editing(withPicture());
        PictureHands.of(model.picture()).describe("moon ".repeat(100));
        model.save(this::goOn, saved::add);

        assertThat(saved).isEmpty();
        assertThat(model.form().faults().message("alternative").get()).isNotEmpty();
    }

    @Test
    void anEventMadeAfterAnotherHasItsPictureToo() throws IOException {
        var source = withPicture();
        var model = EventFormModel.copying(source, office, pictures(), rig.calls, drafts(), rig.words);
        model.form().start().dayProperty().set(LocalDate.of(2027, 9, 11));
        model.form().doors().dayProperty().set(LocalDate.of(2027, 9, 11));
        model.form().end().dayProperty().set(LocalDate.of(2027, 9, 12));
        model.save(this::goOn, saved::add);

        assertThat(saved.getFirst().event().id()).isNotEqualTo(source.event().id());
        assertThat(saved.getFirst().picture()).isEqualTo(source.picture());
    }

    private EventReply withPicture() {
        var model = filled();
        PictureHands.of(model.picture()).choose(moon).describe("A moon");
        model.save(this::goOn, saved::add);
        return saved.removeFirst();
    }

    private EventFormModel filled() {
        var model = creation();
        model.form().fill(details());
        return model;
    }

    private static EventDetails details() {
        return Festival.details("Harvest Moon", "Meadow", Instant.parse("2026-09-12T18:00:00Z"), 3000);
    }

    private EventFormModel creation() {
        return model(Optional.empty());
    }

    private EventFormModel editing(EventReply reply) {
        return model(Optional.of(reply));
    }

    private EventFormModel model(Optional<EventReply> edited) {
        return new EventFormModel(office, pictures(), rig.calls, drafts(), rig.words, edited,
                ZoneId.of("Europe/Madrid"));
    }

    private Pictures pictures() {
        return new Pictures(office, new PaperDocuments(home), rig.calls);
    }

    private Drafts drafts() {
        return new Drafts(Settings.open(home.resolve("drafts.properties")), rig.background);
    }

    private void goOn(Question question, Runnable yes) {
        yes.run();
    }
}
