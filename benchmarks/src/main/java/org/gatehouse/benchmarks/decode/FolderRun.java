package org.gatehouse.benchmarks.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gatehouse.benchmarks.Limit;
import org.gatehouse.benchmarks.Measurement;
import org.gatehouse.benchmarks.Report;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.ImageBytes;
import org.gatehouse.scanner.picture.RawPicture;

/// Photographs: every PNG and JPEG in a folder and below it, read by the same four readers. What is to be read stands in
/// a `.txt` of the same name; without one any text counts as read and none as wrong.
public final class FolderRun implements Measurement {
    private final Path folder;
    private final boolean rotations;
    private final boolean degrade;

    /// @param options `--rotations` for all four ways up, `--degrade` for the picture made harder in every way
    public FolderRun(Path folder, List<String> options) {
        this.folder = folder;
        rotations = options.contains("--rotations");
        degrade = options.contains("--degrade");
    }

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public void run(Report report) throws IOException {
        var files = files();
        if (files.isEmpty()) {
            throw new IOException("there is no PNG or JPEG in " + folder);
        }
        Map<Degradation, List<Tally>> tallies = new EnumMap<>(Degradation.class);
        var contenders = Contender.all();
        var sum = Tally.of(contenders);
        for (var file : files) {
            take(file, tallies, sum);
        }
        tallies.forEach((how, each) -> report.table("decode: photographs, " + how.words, DecodeRun.rows(each)));
        if (tallies.size() > 1) {
            report.table("decode: all of it", DecodeRun.rows(sum));
        }
        bars(sum, report);
        contenders.forEach(Contender::close);
    }

    private void take(Path file, Map<Degradation, List<Tally>> tallies, List<Tally> sum) throws IOException {
        var picture = grey(file);
        if (picture.isEmpty()) {
            return;
        }
        var truth = truth(file);
        for (var how : Degradation.chosen(degrade)) {
            for (int quarters : Degradation.quarters(rotations)) {
                var harder = how.of(Degradation.turned(picture.get(), quarters));
                var part = tallies.computeIfAbsent(how, _ -> sum.stream().map(Tally::another).toList());
                for (int i = 0; i < part.size(); i++) {
                    sum.get(i).add(part.get(i).take(harder, truth));
                }
            }
        }
    }

    private static void bars(List<Tally> tallies, Report report) {
        var ours = tallies.getFirst();
        double best = Math.max(1, Math.max(tallies.get(1).read(), tallies.get(2).read()));
        double boof = Math.max(1, tallies.get(3).read());
        report.limits("decode: photographs",
                List.of(Limit.exactly("wrong", ours.wrong(), 0, "reads"),
                        Limit.atLeast("read, beside ZXing's best", ours.read() / best, 1.65, "×"),
                        Limit.atLeast("read, beside BoofCV", ours.read() / boof, 1.1, "×"),
                        Limit.atMost("CPU a frame, median beside ZXing's",
                                (double) ours.cpu().median() / tallies.get(1).cpu().median(), 2.5, "×")));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(FolderRun::isPicture).sorted().toList();
        }
    }

    private static boolean isPicture(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && (name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg"));
    }

    private static Optional<String> truth(Path file) throws IOException {
        var name = file.getFileName().toString();
        var text = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
        return Files.exists(text) ? Optional.of(Files.readString(text).strip()) : Optional.empty();
    }

    /// Empty where the file is no picture after all.
    private static Optional<GreyPicture> grey(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            return Optional.empty();
        }
        var raw = new RawPicture();
        ImageBytes.copy(image, raw);
        var grey = new GreyPicture();
        raw.toGrey(grey);
        return Optional.of(grey);
    }
}
