package org.gatehouse.benchmarks.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
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

/// A process that shows guests' tickets to one gate, and says in one line how long the verdict took from the bytes of
/// the picture to the disk: median and p99 in milliseconds. The pictures are drawn before, so that nothing but the gate
/// works while it is measured, with the collector and the heap it is shipped with.
public final class SeenChild {
    private static final int GUESTS = 300;
    private static final int WARM_UPS = 3;
    private static final int WARM_UP_PICTURES = 60;
    private static final double PIXELS = 5;

    private final Way way;
    private final Way other;
    private final BufferedImage image = new BufferedImage(Trouble.FAR.width(), Trouble.FAR.height(),
            BufferedImage.TYPE_3BYTE_BGR);

    private SeenChild(Way way, Way other) {
        this.way = way;
        this.other = other;
    }

    /// Who reads the picture, and checks the signature before the gate does.
    interface Way {
        Optional<String> read(BufferedImage image);

        void check() throws GeneralSecurityException;
    }

    /// `SeenChild us|them folder`.
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        var folder = Path.of(arguments[1]);
        var sample = arguments[0].equals("us")
                ? new SeenChild(new Us(), new Them()).run(folder)
                : new SeenChild(new Them(), new Us()).run(folder);
        OneGate.clear(folder);
        System.out.println(sample.median() / 1e6 + " " + sample.quantile(0.99) / 1e6);
        System.exit(0);
    }

    private Sample run(Path folder) throws IOException, GeneralSecurityException {
        var clock = InstantSource.system();
        var festival = new Festival(2 * GUESTS, clock.instant());
        try (var cloud = new CloudOfOneFestival(festival, clock);
                var gate = OneGate.enrolled(folder.resolve("home"), cloud.address(), clock)) {
            gate.preload(_ -> {});
            gate.standAt(Festival.GATE, Direction.IN);
            gate.warm();
            var pictures = pictures(festival.tickets().subList(0, GUESTS).stream().map(festival::code).toList());
            var others = festival.tickets().subList(GUESTS, 2 * GUESTS).stream().map(festival::code).toList();
            warm(gate, pictures(others.subList(0, WARM_UP_PICTURES)), others);
            return Sample.of(measure(gate, pictures));
        }
    }

    private byte[][] pictures(List<String> codes) {
        return IntStream.range(0, codes.size()).mapToObj(i -> picture(codes.get(i), i))
                .toArray(byte[][]::new);
    }

    /// The ticket is held up in other ways until both read it.
    private byte[] picture(String code, int first) {
        for (int seed = first;; seed += GUESTS) {
            var random = new Random(seed);
            var canvas = new Canvas(image.getWidth(), image.getHeight()).clutter(random);
            new Sheet(code, Trouble.PLAIN.ink(), Sheet.NEW, random).drawOn(canvas, new Sheet.Pose(
                    400 + random.nextInt(400), 300 + random.nextInt(120), PIXELS, random.nextDouble(), 0.1, 0.1));
            var drawn = canvas.taken(0, random).pixels();
            show(drawn);
            if (way.read(image).isPresent() && other.read(image).isPresent()) {
                return drawn;
            }
        }
    }

    private void show(byte[] grey) {
        byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0, b = 0; b < bytes.length; i++, b += 3) {
            bytes[b] = grey[i];
            bytes[b + 1] = grey[i];
            bytes[b + 2] = grey[i];
        }
    }

    private void warm(GateClient gate, byte[][] pictures, List<String> others) throws GeneralSecurityException {
        for (int i = 0; i < WARM_UPS * GUESTS; i++) {
            show(pictures[i % pictures.length]);
            way.read(image);
            way.check();
        }
        others.forEach(code -> admit(gate, code));
    }

    private long[] measure(GateClient gate, byte[][] pictures) throws GeneralSecurityException {
        var nanos = new long[GUESTS];
        for (int i = 0; i < GUESTS; i++) {
            show(pictures[i]);
            long start = System.nanoTime();
            var code = way.read(image).orElseThrow();
            way.check();
            admit(gate, code);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static void admit(GateClient gate, String code) {
        if (!(gate.present(code).verdict() instanceof Verdict.Admit)) {
            throw new IllegalStateException("a guest was not let in");
        }
    }

    private static final class Us implements Way {
        private final CodeReader reader = CodeReader.withSecondOpinion(Duration.ofMillis(12));
        private final RawPicture raw = new RawPicture();
        private final GreyPicture grey = new GreyPicture();

        @Override
        public Optional<String> read(BufferedImage image) {
            ImageBytes.copy(image, raw);
            raw.toGrey(grey);
            return reader.readLive(grey, () -> true) instanceof Reading.Read read
                    ? Optional.of(read.text())
                    : Optional.empty();
        }

        /// The gate does it itself.
        @Override
        public void check() {}
    }

    private static final class Them implements Way {
        private final JdkCheck check;

        Them() throws GeneralSecurityException {
            check = new JdkCheck();
        }

        @Override
        public Optional<String> read(BufferedImage image) {
            return Contender.readStock(image);
        }

        @Override
        public void check() throws GeneralSecurityException {
            check.once();
        }
    }
}
