package org.gatehouse.proving.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gatehouse.sync.checkin.PreloadFailed;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.manifest.Change;
import org.gatehouse.ticketing.manifest.ChangesHeader;
import org.gatehouse.ticketing.manifest.ChangesHeader.Content;

/// Has a gate fetch what a cloud that has lost its senses signs. Promised is that it is taken in or refused with a
/// reason, that what was in use stays in use when it is refused, and that guests are judged in either case.
final class ManifestDoor implements Door {
    private final Stage stage = new Stage();
    private final Path folder;
    private final BiConsumer<GateOnStage, byte[]> offering;
    private final Function<Stage, List<byte[]>> examples;
    private GateOnStage place;

    private ManifestDoor(Path folder, BiConsumer<GateOnStage, byte[]> offering,
            Function<Stage, List<byte[]>> examples) {
        this.folder = folder;
        this.offering = offering;
        this.examples = examples;
        place = new GateOnStage(stage, folder);
    }

    /// The bytes are the header's text.
    static ManifestDoor ofHeaders(Path folder) {
        return new ManifestDoor(folder, (place, bytes) -> place.offer(text(bytes), new byte[0]), stage -> List.of(
                Stage.utf8(exampleHeader(stage)), Stage.utf8("{\"facts\":null,\"blocks\":[]}"), Stage.utf8("[]")));
    }

    /// The first byte says how many rows the header promises; where its highest bit is set, the others are packed
    /// already.
    static ManifestDoor ofRows(Path folder) {
        return new ManifestDoor(folder, ManifestDoor::offerRows,
                stage -> List.of(CodeDoor.with(stage.rows().size(), Stage.utf8(GateOnStage.lines(stage.rows()))),
                        CodeDoor.with(1, Stage.utf8(GateOnStage.lines(stage.rows().subList(0, 1)))),
                        CodeDoor.with(0x80 | 2, GateOnStage.gzip(GateOnStage.lines(stage.rows().subList(0, 2))))));
    }

    /// The bytes are lines of a page whose first line is right; where the first of them is not a `{`, all of a page.
    static ManifestDoor ofChanges(Path folder) {
        return new ManifestDoor(folder, ManifestDoor::offerChanges,
                stage -> List.of(Stage.utf8(Stage.json(new Change.Ticket(stage.rows().getFirst()))),
                        Stage.utf8(Stage.json(new Change.Gone(stage.tickets().getLast()))),
                        Stage.utf8(Stage.json(new Change.Facts(stage.facts()))),
                        Stage.utf8(Stage.json(new Change.Records(List.of()))),
                        Stage.utf8("=" + Stage.json(new ChangesHeader(Stage.EVENT, Content.ALL,
                                GateOnStage.FIRST_VERSION, GateOnStage.FIRST_VERSION + 1,
                                GateOnStage.FIRST_VERSION + 1, 0)))));
    }

    private static String exampleHeader(Stage stage) {
        return """
                {"facts":%s,"version":11,"madeAt":"2027-06-19T16:00:00Z","goodUntil":"2027-06-21T16:00:00Z","rows":1,\
                "blocks":[{"rows":1,"length":7,"sha256":"AAAA"}]}""".formatted(Stage.json(stage.facts()));
    }

    private static void offerRows(GateOnStage place, byte[] bytes) {
        int first = bytes.length == 0 ? 0 : bytes[0];
        var rest = bytes.length == 0 ? bytes : java.util.Arrays.copyOfRange(bytes, 1, bytes.length);
        place.offer(place.version() + 1, first < 0 ? rest : GateOnStage.gzip(rest), first & 0x7F);
    }

    private static void offerChanges(GateOnStage place, byte[] bytes) {
        var text = text(bytes);
        if (!text.isEmpty() && text.charAt(0) != '{') {
            place.change(text.substring(1));
            return;
        }
        int count = (int) text.lines().filter(line -> !line.isBlank()).count();
        long now = place.version();
        place.change(Stage.json(new ChangesHeader(Stage.EVENT, Content.ALL, now, now + 1, now + 1, count)) + "\n"
                + text);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void knock(byte[] bytes) {
        var before = place.gate.facts();
        long version = place.version();
        offering.accept(place, bytes);
        boolean refused = false;
        try {
            place.gate.preload(progress -> {});
        } catch (PreloadFailed refusal) {
            refused = true;
        } catch (RuntimeException unforeseen) {
            throw new Finding("it was neither taken in nor refused", unforeseen);
        }
        Finding.unless(!refused || place.version() == version && place.gate.facts().equals(before),
                "it was refused, and yet something has changed");
        Finding.unless(place.version() >= version, "the gate went back to an older list");
        judges();
        if (!before.equals(place.gate.facts())) {
            place.close();
            place = new GateOnStage(stage, folder);
        }
    }

    /// Whatever was taken in, the judge has an answer; of an event that is closed now it is that.
    private void judges() {
        for (int number = 0; number < 2; number++) {
            if (place.gate.look(stage.code(number)) instanceof Verdict.CouldNotJudge(var cause)) {
                Finding.unless(switch (cause) {
                    case STORAGE, UNFORESEEN -> false;
                    default -> true;
                }, "a guest could not be judged: " + cause);
            }
        }
    }

    @Override
    public List<byte[]> examples() {
        return examples.apply(stage);
    }

    @Override
    public void close() {
        place.close();
    }
}
