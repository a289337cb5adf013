package org.gatehouse.scanner.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gatehouse.desk.theme.Appearance;
import org.gatehouse.desk.words.Language;
import org.gatehouse.scanner.camera.FolderPlay;
import org.gatehouse.scanner.decode.Grades;
import org.gatehouse.scanner.decode.Scene;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.sync.checkin.GateIncident;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.admission.VerdictKind;

/// Pictures of the gate's window in `target/shots`, and the night that most of them show.
final class GateAlbum {
    private static final String EXTRA = System.getProperty("gatehouse.shots", "");

    private GateAlbum() {}

    static boolean speaks(Language language) {
        return language == Language.ENGLISH || EXTRA.equals("all") || EXTRA.contains(language.tag());
    }

    /// English in the usual size in light; with `gatehouse.shots=all` also in dark and high contrast and in the smallest size there is, and
    /// both in Arabic; with other languages' tags in it (`ar,de`), light and dark, and small in those.
    static void shoot(GateStage window, String name) throws InterruptedException {
        allLooks(window, name);
        if (EXTRA.isEmpty())
            return;
        if (EXTRA.equals("all")) {
            allSizes(window, name);
            return;
        }
        for (Language language : Language.values())
            if (EXTRA.contains(language.tag())) {
                in(window, language, 760, 560);
                window.look(Appearance.LIGHT);
                window.picture(name + "-" + language.tag() + "-small-light");
            }
        in(window, Language.ENGLISH, 1000, 680);
    }

    private static void allSizes(GateStage window, String name) throws InterruptedException {
        in(window, Language.ENGLISH, 760, 560);
        allLooks(window, name + "-small");
        in(window, Language.ARABIC, 760, 560);
        allLooks(window, name + "-ar-small");
        in(window, Language.ARABIC, 1000, 680);
        allLooks(window, name + "-ar");
        in(window, Language.ENGLISH, 1000, 680);
    }

    private static void allLooks(GateStage window, String name) {
        window.look(Appearance.LIGHT);
        window.picture(name + "-light");
        if (EXTRA.isEmpty())
            return;
        window.look(Appearance.DARK);
        window.picture(name + "-dark");
        if (EXTRA.equals("all") || EXTRA.equals("contrast")) {
            window.look(Appearance.CONTRAST);
            window.picture(name + "-contrast");
        }
    }

    /// What is said again by the judging thread needs a moment.
    private static void in(GateStage window, Language language, double width, double height)
            throws InterruptedException {
        window.speak(language);
        window.size(width, height);
        Thread.sleep(150);
    }

    /// What another language would close: in both looks, usual and small.
    static void shootOnce(GateStage window, String name) {
        allLooks(window, name);
        if (EXTRA.isEmpty())
            return;
        window.size(760, 560);
        allLooks(window, name + "-small");
        window.size(1000, 680);
    }

    static FakeGate busyNight() {
        return new FakeGate().counting(1284, 37, 12)
                .arriving(IntStream.range(0, 115).map(i -> (int) (14 * Math.exp(-i / 45.0) * (1 + 0.4 * Math.sin(i))))
                        .toArray())
                .withIncidents(new GateIncident.AdmittedAgain(new Incident(Festival.ticket(Festival.WEEKEND, 1),
                        List.of(Festival.admitted("2026-09-12T18:02:00Z", Festival.NORTH, Festival.ME),
                                Festival.admitted("2026-09-12T18:15:00Z", Festival.SOUTH, Festival.OTHER)))))
                .remembering("2026-09-12T18:39:12Z", in(), "Ada Lindqvist")
                .remembering("2026-09-12T18:38:40Z", new GateRecord.Refused(VerdictKind.ALREADY_IN), "Ben Osei")
                .remembering("2026-09-12T18:38:02Z", in(), "Noor van der Berg")
                .remembering("2026-09-12T18:37:20Z", new GateRecord.Refused(VerdictKind.WRONG_GATE), null)
                .remembering("2026-09-12T18:36:51Z", in(), "Maximiliana Wolfeschlegelsteinhausenbergerdorff")
                .remembering("2026-09-12T18:36:03Z", in(), "محمد عبد الرحمن");
    }

    static GateRecord.In in() {
        return new GateRecord.In(1, GateRecord.Grounds.LISTED, null);
    }

    /// A camera that sees a hand with a phone whose code cannot be read.
    static FolderPlay emptyHand(Path folder) throws IOException {
        GreyPicture grey = new Scene(1280, 720, 70)
                .with(Scene.Held.of(Grades.TICKET, 620, 350, 6).tilted(8, 10, -12).inked(60, 190))
                .covered(560, 290, 150, 190, 150).glare(700, 300, 320, 50).shaded(0.5).blurred(1.4).noisy(6, 1);
        BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 720; y++)
            for (int x = 0; x < 1280; x++)
                image.setRGB(x, y, new Color(grey.at(x, y), Math.min(255, grey.at(x, y) * 98 / 100),
                        grey.at(x, y) * 92 / 100).getRGB());
        ImageIO.write(image, "png", folder.resolve("hand.png").toFile());
        return FolderPlay.of(folder).holding(1, 0).at(1);
    }
}
