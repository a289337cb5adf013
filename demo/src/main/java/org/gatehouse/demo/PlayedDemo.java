package org.gatehouse.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.gatehouse.backend.local.DemoSeed;
import org.gatehouse.backend.local.LocalCloudSettings.Tables;
import org.gatehouse.demo.play.Album;
import org.gatehouse.demo.play.ConsoleProgram;
import org.gatehouse.demo.play.EventPlan;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Organizer;
import org.gatehouse.demo.play.Paper;
import org.gatehouse.demo.play.Person;
import org.gatehouse.demo.play.Story;
import org.gatehouse.demo.play.Venue;

/// The demonstration without a display: an organizer at the console, a steward at the gate, each step with its
/// figures, each claim checked against what the windows show.
final class PlayedDemo implements AutoCloseable {
    private static final String FESTIVAL = "Harvest Moon Festival";
    private static final String EVENT = "Lantern Night مهرجان الفوانيس";
    private static final String GUEST = "Zoë Österreicher-Nguyễn";

    private final Venue venue;
    private final Path pictures;
    private final Story story;
    private final Album album;
    private final GateMachine gate;
    private final ConsoleProgram console;
    private final PlayedGate door;
    private final Organizer ada;

    private PlayedDemo(Venue venue, Path pictures, Story story) {
        this.venue = venue;
        this.pictures = pictures;
        this.story = story;
        this.album = new Album(pictures, story);
        this.gate = venue.gate("north");
        this.console = venue.console("console");
        this.door = new PlayedGate(gate, venue.folder(), story, album);
        this.ada = new Organizer(new Person("the console", console.window()));
    }

    /// Starts the local cloud and the console.
    static PlayedDemo open(Path home, Path pictures, Story story) {
        story.step("The local cloud starts: the API, S3 and Cognito in this process, DynamoDB in a child of it");
        long from = System.nanoTime();
        var venue = Venue.open(home, Tables.IN_FOLDER, new DemoSeed(Clock.systemUTC(), new SecureRandom()));
        story.note("up, with the demo festival, after %s, all data in %s", Story.since(from), home);
        story.note("API %s, sign-in %s, files %s", venue.cloud().api(), venue.cloud().cognito(), venue.cloud().s3());
        return new PlayedDemo(venue, pictures, story);
    }

    void play() {
        signIn();
        lookAtTheFestival();
        createTheEvent();
        var tickets = issueTickets();
        enrolTheGate();
        var entered = door.admitOffline(tickets.getFirst(), GUEST);
        door.refuseWhatIsNoTicket();
        door.refuseTheSecondTime(tickets.getFirst(), entered);
        door.startAgainOffline(tickets.get(1));
        door.upload();
        seeTheStatistics();
    }

    private void signIn() {
        story.step("An organizer signs in at the console");
        var member = DemoSeed.staff().getFirst();
        album.take(ada.person(), "console-sign-in");
        story.timed("signed in as " + member.email() + " by SRP and the list of events shown",
                () -> ada.signIn(member.email(), DemoSeed.PASSWORD));
        ada.person().awaitWords(FESTIVAL);
        story.holds(ada.person().window().says(FESTIVAL), "the list shows the %s", FESTIVAL);
        album.take(ada.person(), "console-events");
    }

    private void lookAtTheFestival() {
        story.step("She looks at the festival, whose doors are open");
        ada.open(FESTIVAL);
        album.take(ada.person(), "console-festival");
        ada.person().press("go-live").see("live-admitted");
        var admitted = ada.person().read("live-admitted");
        story.note("admitted so far: %s, still to come: %s", admitted, ada.person().read("live-remaining"));
        story.holds(count(ada.person().read("live-remaining")) > 1_000, "more than a thousand are still to come");
    }

    private void createTheEvent() {
        story.step("She creates an event of her own, with two ticket types and two gates, and publishes it");
        var now = ZonedDateTime.now(ZoneId.of("Europe/Madrid"));
        ada.person().press("go-events");
        story.timed("created with every field typed", () -> ada.create(EventPlan.tonight(EVENT, "Old Harbour", now)
                .selling(new EventPlan.Type("Day ticket", 45, 300), new EventPlan.Type("Night ticket", 60, 100))
                .through("North", "South")));
        album.take(ada.person(), "console-draft");
        story.timed("published", ada::publish);
        story.holds(ada.person().read("overview-status").equals("Published"), "the console says that it is published");
        album.take(ada.person(), "console-published");
    }

    private List<Path> issueTickets() {
        story.step("She issues two tickets and saves their PDFs");
        story.timed("issued", () -> ada.issue(GUEST, 1, 2));
        album.take(ada.person(), "console-issued");
        for (int i = 0; i < 2; i++) {
            int number = i;
            story.timed("saved", () -> {
                ada.person().press("ticket-save-" + number);
                ada.person().await("the PDF is there", () -> saved().size() > number, Duration.ofSeconds(30));
            });
        }
        ada.person().press("registration-close");
        var frames = saved().stream().map(this::printed).toList();
        story.holds(frames.size() == 2, "two tickets are printed, a page each");
        return frames;
    }

    /// The camera's picture of a printed ticket.
    private Path printed(Path pdf) {
        try {
            var kept = Files.copy(pdf, pictures.resolve(pdf.getFileName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            var pages = Paper.held(pdf);
            story.note("ticket: %s, %d bytes, %d page", kept, Files.size(pdf), pages.size());
            var name = pdf.getFileName().toString().replace(".pdf", "-before-the-camera.png");
            return Paper.write(pages.getFirst(), pictures.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enrolTheGate() {
        story.step("A laptop at the North gate is enrolled by the code that the console shows");
        var code = ada.askForEnrolment();
        album.take(ada.person(), "console-enrolment");
        story.timed("the gate's process started and its window drawn", gate::switchOn);
        gate.person().see("enrol");
        album.take(gate.person(), "gate-enrol");
        story.timed("code " + code + " read by the camera, enrolled, and the list of tickets loaded",
                () -> gate.enrol(Paper.held(console.window().close("enrolment-qr"))));
        album.take(gate.person(), "gate-choose-place");
        story.timed("verifier, rules and store warmed", () -> gate.standAt("North · Entry"));
        var list = gate.person().readUntil("standing-manifest", words -> !words.isBlank());
        story.holds(list.startsWith("2 tickets"), "the gate is ready and carries both tickets: “%s”", list);
        album.take(gate.person(), "gate-ready");
    }

    private void seeTheStatistics() {
        story.step("The organizer sees it in the statistics");
        ada.person().press("enrolment-close").press("go-live").readUntil("live-admitted", "2"::equals);
        story.holds(ada.person().read("live-remaining").equals("0"), "2 admitted, none still to come");
        int refused = count(gate.person().read("count-refused"));
        story.holds(count(ada.person().read("live-refused")) == refused, "%d refused, as the gate says", refused);
        album.take(ada.person(), "console-live");
        var event = venue.clerk(DemoSeed.staff().getFirst().email(), DemoSeed.PASSWORD);
        var counted = event.statistics(event.event(EVENT).event().id());
        story.holds(counted.admitted() == door.shownGreen() && counted.incidents().isEmpty(),
                "the cloud counts %d, the gate showed green %d times", counted.admitted(), door.shownGreen());
    }

    private List<Path> saved() {
        try (var files = Files.list(venue.tickets())) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String number) {
        return Integer.parseInt(number.replaceAll("\\D", ""));
    }

    @Override
    public void close() {
        venue.close();
    }
}
