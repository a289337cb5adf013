package org.gatehouse.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.gatehouse.demo.play.Album;
import org.gatehouse.demo.play.Card;
import org.gatehouse.demo.play.GateMachine;
import org.gatehouse.demo.play.Paper;
import org.gatehouse.demo.play.Shown;
import org.gatehouse.demo.play.Shown.Tone;
import org.gatehouse.demo.play.Story;

/// What is played at the gate without a display: offline, with what is no ticket, with a ticket that comes twice, and with
/// the power gone.
final class PlayedGate {
    /// So long after an admission the same device no longer takes the guest for the one who still stands there.
    private static final Duration GONE_IN = Duration.ofSeconds(11);

    private final GateMachine gate;
    private final Path folder;
    private final Story story;
    private final Album album;

    /// @param folder for what is held before its camera
    PlayedGate(GateMachine gate, Path folder, Story story, Album album) {
        this.gate = gate;
        this.folder = folder;
        this.story = story;
        this.album = album;
    }

    String admitOffline(Path ticket, String guest) {
        story.step("The network is cut, and the first guest shows the printed ticket to the camera");
        gate.cable().pull();
        story.holds(isUnreachable(), "the cloud cannot be reached from the gate: connections are refused");
        gate.person().readUntil("standing-link", words -> words.startsWith("Offline"));
        story.holds(true, "the gate says that it is offline");
        long from = System.nanoTime();
        var shown = gate.present(ticket);
        story.note("from the picture in the camera's folder to green on the screen: %s", Story.since(from));
        story.holds(shown.tone() == Tone.ADMIT && shown.holder().equals(guest), "green: “%s”, %s, %s",
                shown.headline(), shown.holder(), shown.type());
        story.holds(isGreen(album.take(gate.person(), "gate-let-in")), "the picture of the window is green");
        story.holds(gate.person().read("standing-waiting").startsWith("1 "), "one record waits on this machine");
        return shown.headline();
    }

    void refuseWhatIsNoTicket() {
        story.step("Somebody shows a code that is no ticket, and somebody two at once");
        var poster = Paper.write(Card.of("https://harvestmoon.example/poster"), folder.resolve("poster.png"));
        var shown = gate.presentUntil(poster, "Not a ticket");
        story.holds(shown.tone() == Tone.REFUSE, "red: “%s” “%s”", shown.headline(), shown.next());
        album.take(gate.person(), "gate-not-a-ticket");
        var two = Paper.write(Card.of("one", "two"), folder.resolve("two.png"));
        shown = gate.presentUntil(two, "One at a time");
        story.holds(shown.tone() == Tone.ATTENTION, "amber: “%s” “%s”", shown.headline(), shown.next());
        album.take(gate.person(), "gate-several-codes");
    }

    void refuseTheSecondTime(Path ticket, String first) {
        story.step("The first ticket comes a second time, with somebody else");
        story.note("after “%s”, %d seconds are waited: until then it may be the same guest", first,
                GONE_IN.toSeconds());
        pause(GONE_IN);
        var shown = gate.presentUntil(ticket, "Already used");
        story.holds(shown.tone() == Tone.REFUSE, "red: “%s”", shown.headline());
        story.holds(Pattern.compile("Entered \\d.*at North").matcher(shown.detail()).find(),
                "it says when and where: “%s”", shown.detail());
        album.take(gate.person(), "gate-already-used");
    }

    void startAgainOffline(Path ticket) {
        story.step("The power fails at the gate; it is started again, still without network");
        gate.kill();
        story.holds(!gate.isOn(), "the gate's process was killed without warning");
        story.timed("started again and ready, with no cloud to ask", () -> gate.switchOn().person().see("entry"));
        var counted = gate.person().readUntil("count-admitted", "1"::equals);
        story.holds(counted.equals("1"), "it knows whom it has let in: %s", counted);
        var shown = gate.present(ticket);
        story.holds(shown.tone() == Tone.ADMIT, "the second guest is let in: “%s”, %s", shown.headline(),
                shown.holder());
        album.take(gate.person(), "gate-started-again");
    }

    void upload() {
        story.step("The network is back");
        gate.cable().plugIn();
        story.timed("everything uploaded",
                () -> gate.person().readUntil("standing-waiting", "All sent"::equals));
        story.holds(gate.person().readUntil("standing-link", "Online"::equals).equals("Online"),
                "the gate says that it is online and that all is sent");
        album.take(gate.person(), "gate-all-sent");
    }

    /// How often the gate's window turned green, over both of its lives.
    int shownGreen() {
        int greens = 0;
        var before = Tone.NONE;
        for (Shown shown : gate.shown()) {
            greens += shown.tone() == Tone.ADMIT && before != Tone.ADMIT ? 1 : 0;
            before = shown.tone();
        }
        return greens;
    }

    private boolean isUnreachable() {
        try {
            gate.cable().endpoint().resolve("/health").toURL().openConnection().getInputStream().close();
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether more of the picture is green than is not.
    private static boolean isGreen(Path picture) {
        try {
            BufferedImage image = ImageIO.read(picture.toFile());
            long green = 0;
            long all = 0;
            for (int y = 0; y < image.getHeight(); y += 8) {
                for (int x = 0; x < image.getWidth(); x += 8, all++) {
                    var colour = new Color(image.getRGB(x, y));
                    green += colour.getGreen() > colour.getRed() + 30 && colour.getGreen() > colour.getBlue() + 30
                            ? 1
                            : 0;
                }
            }
            return green * 2 > all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
