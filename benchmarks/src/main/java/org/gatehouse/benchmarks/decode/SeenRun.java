package org.gatehouse.benchmarks.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.benchmarks.Sample;
import org.gatehouse.benchmarks.gate.OneGate;
import org.gatehouse.proving.festival.CloudOfOneFestival;
import org.gatehouse.proving.festival.Festival;
import org.gatehouse.scanner.decode.CodeReader;
import org.gatehouse.scanner.decode.Reading;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.ImageBytes;
import org.gatehouse.scanner.picture.RawPicture;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Direction;

/// From the bytes of a camera's picture to a verdict on the disk, beside the same with ZXing as it comes and the JDK's own
/// check of the signature, taking turns. Pictures that both read: tickets held close and still.
public final class SeenRun implements Measurement {
    private static final int GUESTS = 300;
    private static final int WARM_UP = 300;
    private static final double PIXELS = 5;

    private final Path folder;
    private final CodeReader ours = CodeReader.withSecondOpinion(Duration.ofMillis(12));
    private final RawPicture raw = new RawPicture();
    private final GreyPicture grey = new GreyPicture();

    /// @param folder on the disk to be measured
    public SeenRun(Path folder) {
        this.folder = folder.resolve("seen");
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public void run(Report report) throws IOException, GeneralSecurityException {
        var clock = InstantSource.system();
        var festival = new Festival(2 * (GUESTS + WARM_UP), clock.instant());
        try (var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder.resolve("home"), cloud.address(), clock)) {
            gate.preload(_ -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            measure(gate, festival, report);
        }
        ours.close();
        OneGate.clear(folder);
    }

    private void measure(GateClient gate, Festival festival, Report report) throws GeneralSecurityException {
        var check = new JdkCheck();
        long[] our = new long[GUESTS];
        long[] their = new long[GUESTS];
        for (int i = 0; i < GUESTS + WARM_UP; i++) {
            long mine = byUs(gate, picture(festival.code(festival.tickets().get(2 * i)), i));
            long other = byThem(gate, festival.code(festival.tickets().get(2 * i + 1)), i, check);
            if (i >= WARM_UP) {
                our[i - WARM_UP] = mine;
                their[i - WARM_UP] = other;
            }
        }
        var us = Sample.of(our);
        var them = Sample.of(their);
        report.table("seen: 1280 × 720 bytes of a camera → verdict on the disk, " + GUESTS + " of each, taking turns",
                List.of(List.of("", "median ms", "p99 ms"),
                        List.of("Gatehouse", Sample.millis(us.median()), Sample.millis(us.quantile(0.99))),
                        List.of("ZXing, the JDK's check", Sample.millis(them.median()),
                                Sample.millis(them.quantile(0.99)))));
        report.limits("seen: picture → durable",
                List.of(Limit.atMost("median, beside ZXing and the JDK", (double) us.median() / them.median(), 0.25,
                        "×"),
                        Limit.atMost("p99", us.quantile(0.99) / 1e6, 5, "ms")));
    }

    private static BufferedImage picture(String code, int seed) {
        var random = new Random(seed);
        var canvas = new Canvas(Trouble.FAR.width(), Trouble.FAR.height()).clutter(random);
        new Sheet(code, Trouble.PLAIN.ink(), Sheet.NEW, random).drawOn(canvas, new Sheet.Pose(
                400 + random.nextInt(400), 300 + random.nextInt(120), PIXELS, random.nextDouble(), 0.1, 0.1));
        var drawn = canvas.taken(0, random);
        var image = new BufferedImage(drawn.width(), drawn.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = drawn.pixels()[i / 3];
        }
        return image;
    }

    private long byUs(GateClient gate, BufferedImage image) {
        long start = System.nanoTime();
        ImageBytes.copy(image, raw);
        raw.toGrey(grey);
        if (ours.readLive(grey, () -> true) instanceof Reading.Read read) {
            admit(gate, read.text());
            return System.nanoTime() - start;
        }
        throw new IllegalStateException("a ticket held close was not read");
    }

    /// The ticket is held up in other ways until it is read; only the last one counts.
    private static long byThem(GateClient gate, String code, int seed, JdkCheck check)
            throws GeneralSecurityException {
        long start;
        Optional<String> text;
        int another = seed;
        do {
            var image = picture(code, another);
            start = System.nanoTime();
            text = Contender.readStock(image);
            another += GUESTS + WARM_UP;
        } while (text.isEmpty());
        check.once();
        admit(gate, text.get());
        return System.nanoTime() - start;
    }

    private static void admit(GateClient gate, String code) {
        if (!(gate.present(code).verdict() instanceof Verdict.Admit)) {
            throw new IllegalStateException("a guest was not let in");
        }
    }

    /// One check of a signature over as many bytes as a ticket code has.
    private static final class JdkCheck {
        private final KeyPair keys;
        private final byte[] message = new byte[40];
        private final byte[] signature;

        JdkCheck() throws GeneralSecurityException {
            keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(message);
            signature = signer.sign();
        }

        void once() throws GeneralSecurityException {
            var checker = Signature.getInstance("Ed25519");
            checker.initVerify(keys.getPublic());
            checker.update(message);
            if (!checker.verify(signature)) {
                throw new IllegalStateException("the JDK does not know its own signature");
            }
        }
    }
}
