package org.gatehouse.proving.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.EnrolmentCode;
import org.gatehouse.ticketing.ticket.ScannedCode;

/// Hands a gate texts as a camera or a keyboard would. The first byte says how the others become a text: in one of
/// three encodings, or as changes to a true code. Promised is a verdict, never an exception; that only what is signed
/// or listed passes; and that the text stands in no log and on no screen.
final class CodeDoor implements Door {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16BE);
    private static final int CHANGED = ENCODINGS.size();
    private static final int MODES = CHANGED + 1;
    /// What may stand in a verdict of its own accord: names of classes, gates and times.
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9 =,.:#\\[\\]-]*");
    private static final int SHORTEST_ECHO = 4;

    private final Stage stage = new Stage();
    private final GateOnStage place;
    private final LogWatch log;

    CodeDoor(Path folder) {
        place = new GateOnStage(stage, folder);
        log = new LogWatch();
    }

    @Override
    public void knock(byte[] bytes) {
        var text = text(bytes);
        log.lines();
        var scanned = ScannedCode.of(text);
        var verdict = place.gate.look(text);
        Finding.unless(!(verdict instanceof Verdict.CouldNotJudge), "a text had no verdict: " + verdict);
        Finding.unless(!(verdict instanceof Verdict.Pass) || mayPass(scanned), "neither signed nor listed, it passes");
        staysInside(text, scanned.toString());
        staysInside(text, verdict.toString());
        log.lines().forEach(line -> staysInside(text, line));
        place.gate.search(text, 5);
        enrol(text);
    }

    private String text(byte[] bytes) {
        if (bytes.length == 0) {
            return "";
        }
        int mode = Math.floorMod(bytes[0], MODES);
        return mode == CHANGED
                ? changed(bytes)
                : new String(bytes, 1, bytes.length - 1, ENCODINGS.get(mode));
    }

    /// Pairs of a place and the character that comes there.
    private String changed(byte[] bytes) {
        var text = new StringBuilder(stage.code(bytes.length > 1 ? bytes[1] : 0));
        for (int i = 2; i + 1 < bytes.length; i += 2) {
            text.setCharAt(Math.floorMod(bytes[i], text.length()), (char) (bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }

    private boolean mayPass(ScannedCode scanned) {
        return switch (scanned) {
            case ScannedCode.Signed(var code) -> stage.signed(code);
            case ScannedCode.Barcode(var text) -> text.equals(Stage.BARCODE);
            case ScannedCode.Legacy(var ticket, _) -> ticket.equals(Stage.BARCODE);
            case ScannedCode.Found _,ScannedCode.NotACode _ -> false;
        };
    }

    private static void staysInside(String text, String shown) {
        Finding.unless(text.length() < SHORTEST_ECHO || HARMLESS.matcher(text).matches() || !shown.contains(text),
                "a text comes out as it went in");
    }

    private static void enrol(String text) {
        EnrolmentCode.read(text).ifPresent(code -> Finding.unless(
                EnrolmentCode.read(code.forPeople()).filter(code::equals).isPresent()
                        && EnrolmentCode.read(code.forQr()).filter(code::equals).isPresent(),
                "an enrolment code is another when it is read again"));
    }

    @Override
    public List<byte[]> examples() {
        var examples = new ArrayList<byte[]>();
        for (var text : List.of(stage.code(0), stage.code(1) + "\r\n", Stage.BARCODE,
                "{\"ticketId\":\"" + Stage.BARCODE + "\",\"eventId\":\"harvest-moon\"}",
                "GATEHOUSE-ENROL:0123456789AB", "7f3a-9qxm-04tz", "'; DROP TABLE record; --",
                "https://evil.example/?q=1", "\u001B[31m\u202Egnp.exe\u0000", "x".repeat(600))) {
            examples.add(with(0, Stage.utf8(text)));
        }
        examples.add(with(2, "\uD800Ada 山田".getBytes(StandardCharsets.UTF_16BE)));
        examples.add(with(CHANGED, new byte[]{2}));
        examples.add(with(CHANGED, new byte[]{2, 9, 'X'}));
        return examples;
    }

    static byte[] with(int mode, byte[] rest) {
        var bytes = new byte[rest.length + 1];
        bytes[0] = (byte) mode;
        System.arraycopy(rest, 0, bytes, 1, rest.length);
        return bytes;
    }

    @Override
    public void close() {
        log.close();
        place.close();
    }
}
