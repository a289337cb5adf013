package org.gatehouse.benchmarks.decode;

import java.util.List;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;

/// What is done to a picture that somebody took, to make it harder: as in the rendered grid, but for what would need the
/// ticket itself.
enum Degradation {
    NONE("as it is"),
    BLUR("blur 1.2 px"),
    NOISE("noise 16"),
    MOTION("moved by 4 px"),
    OVEREXPOSED(
            "over-exposed"),
    SHADE("shade across"),
    GLARE("a lamp in it"),
    INVERTED(
            "inverted"),
    LOW_LIGHT("low light"),
    FAR("half as large");

    private static final double NOISE_OF_NIGHT = 5;

    final String words;

    Degradation(String words) {
        this.words = words;
    }

    static List<Degradation> chosen(boolean all) {
        return all ? List.of(values()) : List.of(NONE);
    }

    GreyPicture of(GreyPicture picture) {
        var canvas = Canvas.of(picture);
        var random = new Random(ordinal());
        return switch (this) {
            case NONE -> picture;
            case BLUR -> canvas.blur(1.2).taken(0, random);
            case NOISE -> canvas.taken(16, random);
            case MOTION -> canvas.moved(4, 1).taken(0, random);
            case OVEREXPOSED -> Trouble.overexposed(canvas).taken(0, random);
            case SHADE -> canvas.shade(0.2).taken(0, random);
            case GLARE -> canvas.glare(picture.width() / 2.0, picture.height() / 2.0, picture.height() / 8.0, 170)
                    .taken(0, random);
            case INVERTED -> canvas.inverted().taken(0, random);
            case LOW_LIGHT -> Trouble.lowLight(canvas).taken(NOISE_OF_NIGHT, random);
            case FAR -> canvas.halved().taken(0, random);
        };
    }

    /// Turned by so many quarters of a circle to the right.
    static GreyPicture turned(GreyPicture picture, int quarters) {
        var turned = picture;
        for (int i = 0; i < quarters; i++) {
            turned = turned(turned);
        }
        return turned;
    }

    private static GreyPicture turned(GreyPicture picture) {
        var turned = new GreyPicture(picture.height(), picture.width());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                turned.set(picture.height() - 1 - y, x, picture.at(x, y));
            }
        }
        return turned;
    }

    static List<Integer> quarters(boolean all) {
        return all ? List.of(0, 1, 2, 3) : List.of(0);
    }
}
