package org.gatehouse.benchmarks.decode;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;

/// What the camera has in front of it. The names are parameters of the benchmark.
public enum View {
    /// A ticket on a phone, held close.
    CLOSE(6, 0.8),
    /// At arm's length.
    ARM(4, 0.8),
    /// A little far and out of focus.
    FAR_BLURRED(3, 1.2),
    /// Nobody there: what a gate sees most of the evening.
    EMPTY(0, 0.8);

    /// Different pictures, so that nothing is learned by heart.
    static final int PICTURES = 16;
    private final Frames frames;
    private final String label;

    View(double pixelsPerModule, double blur) {
        frames = new Frames(pixelsPerModule, blur);
        label = pixelsPerModule == 0 ? "no code in view" : pixelsPerModule + " px/module, blur " + blur + " px";
    }

    String label() {
        return label;
    }

    /// A picture and the text it should be read as.
    record Shown(GreyPicture picture, String code) {}

    List<Shown> draw() {
        var key = SigningKey.generate(new SecureRandom());
        var random = new Random(1);
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < PICTURES; i++) {
            var ticket = TicketId.issue(7, new TypeNumber(1), Instant.EPOCH.plusSeconds(i), random);
            var code = TicketCode.issue(ticket, 0, key).encode();
            shown.add(new Shown(frames.draw(code, i), code));
        }
        return shown;
    }
}
