package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.gatehouse.scanner.camera.FakeHardware;
import org.gatehouse.scanner.decode.Grades;
import org.gatehouse.scanner.decode.Scene;
import org.gatehouse.scanner.gate.FakeGate;
import org.gatehouse.scanner.gate.Festival;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.admission.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// A long evening in short: guest after guest through the real window and camera path, as fast as they are judged. The
/// eight hours themselves are `./gatehouse bench soak`.
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class SoakTest {
    private static final int GUESTS = 90;
    private static final int SETTLED = 30;

    @TempDir
    Path home;
    private final FakeGate gate = new FakeGate();
    private final Random random = new Random(1);
    private final BufferedImage nobody = drawn(new Scene(640, 480, 110).noisy(3, 0));
    private volatile BufferedImage view = nobody;

    @Test
    void everyGuestIsJudgedOnceAndNothingPilesUp() throws InterruptedException {
        FakeHardware hardware = new FakeHardware();
        hardware.plugIn("Desk camera").seeing(640, 480, this::flickering);
        try (GateStage window = GateStage.open(home, FakeGates.enrolled(gate), hardware, 1000, 700)) {
            window.awaitShown("camera-hint");
            guests(0, SETTLED);
            // counting takes a while, and whoever stands there all the time is at last a guest again
            view = nobody;
            long heap = heap();
            int nodes = nodes(window);

            guests(SETTLED, GUESTS);

            assertThat(gate.presented).containsExactlyElementsOf(
                    IntStream.range(0, GUESTS).mapToObj(Grades::ticket).toList());
            assertThat(heap()).isLessThan(heap + heap / 10);
            assertThat(nodes(window)).isLessThanOrEqualTo(nodes + nodes / 10);
        }
    }

    private void guests(int from, int to) {
        for (int i = from; i < to; i++) {
            String ticket = Grades.ticket(i);
            int all = i + 1;
            gate.saying(ticket, new Verdict.Admit(Festival.ticketOf("Guest " + i, Festival.WEEKEND), 0));
            view = drawn(new Scene(640, 480, 110).with(Scene.Held.of(ticket, 320, 240, 5)).noisy(3, i));
            GateStage.await(() -> gate.presented.size() >= all, () -> "guest " + all + " was not judged");
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int nodes(GateStage window) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> count(window.stage().getScene().getRoot()));
    }

    private static int count(Node node) {
        return 1 + (node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().mapToInt(SoakTest::count).sum()
                : 0);
    }

    /// A living sensor never sends the same picture twice.
    private BufferedImage flickering() {
        BufferedImage now = view;
        now.setRGB(random.nextInt(40), random.nextInt(40), random.nextInt(0x1000000));
        return now;
    }

    private static BufferedImage drawn(GreyPicture grey) {
        BufferedImage image = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < grey.height(); y++)
            for (int x = 0; x < grey.width(); x++)
                image.setRGB(x, y, grey.at(x, y) * 0x010101);
        return image;
    }
}
