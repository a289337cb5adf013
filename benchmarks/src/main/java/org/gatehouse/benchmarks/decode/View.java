package org.gatehouse.benchmarks.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.signature.Bytes;
import org.gatehouse.ticketing.signature.SigningKey;

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
    private static final double TILT = 12;
    private static final double NOISE = 5;

    private final double pixelsPerModule;
    private final double blur;

    View(double pixelsPerModule, double blur) {
        this.pixelsPerModule = pixelsPerModule;
        this.blur = blur;
    }

    String label() {
        return pixelsPerModule == 0 ? "no code in view" : pixelsPerModule + " px/module, blur " + blur + " px";
    }

    /// A picture and the text it should be read as.
    record Shown(GreyPicture picture, String code) {}

    List<Shown> draw() {
        var key = SigningKey.of(Bytes.of(new byte[32]));
        var shown = new ArrayList<Shown>();
        for (int seed = 0; seed < PICTURES; seed++) {
            var shot = new Shot(pixelsPerModule, blur, TILT, Trouble.FAR, seed);
            var code = shot.code(key);
            shown.add(new Shown(pixelsPerModule == 0 ? nobody(seed) : shot.draw(code), code));
        }
        return shown;
    }

    private GreyPicture nobody(int seed) {
        var random = new Random(seed);
        return new Canvas(Trouble.FAR.width(), Trouble.FAR.height()).clutter(random).blur(blur).taken(NOISE, random);
    }
}
