package org.gatehouse.benchmarks.decode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;

/// One picture to be taken of a ticket.
///
/// @param pixels per module
/// @param blur   standard deviation in pixels
/// @param tilt   at most, in degrees, either way
record Shot(double pixels, double blur, double tilt, Trouble trouble, int seed) {
    private static final double[] PIXELS = {2, 2.5, 3, 4, 5, 6, 8};
    /// In modules: sharp, a little soft, out of focus.
    private static final double[] BLUR = {0.12, 0.24, 0.36};
    private static final double[] TILT = {10, 25};

    /// Every size with every blur, tilt and trouble, so many times with other tickets, turns and places.
    static List<Shot> grid(int times) {
        var shots = new ArrayList<Shot>();
        for (double pixels : PIXELS) {
            for (double blur : BLUR) {
                for (double tilt : TILT) {
                    for (var trouble : Trouble.values()) {
                        for (int i = 0; i < times; i++) {
                            shots.add(new Shot(pixels, blur * pixels, tilt, trouble, shots.size()));
                        }
                    }
                }
            }
        }
        return shots;
    }

    /// A ticket at this size and this blur, nothing else amiss.
    static List<Shot> plain(double pixels, double blur, int times) {
        var shots = new ArrayList<Shot>();
        for (int i = 0; i < times; i++) {
            shots.add(new Shot(pixels, blur, 20, Trouble.PLAIN, 1_000_000 + i));
        }
        return shots;
    }

    /// The ticket in the picture, another one for each seed.
    String code(SigningKey key) {
        var ticket = TicketId.issue(7, new TypeNumber(1), Instant.EPOCH.plusSeconds(seed), new Random(seed));
        return TicketCode.issue(ticket, 0, key).encode();
    }

    GreyPicture draw(String code) {
        var random = new Random(seed);
        var canvas = new Canvas(trouble.width(), trouble.height()).clutter(random);
        var pose = pose(random);
        new Sheet(code, trouble.ink(), trouble.wear(), random).drawOn(canvas, pose);
        return trouble.befall(canvas.blur(blur), pose, random).taken(trouble.noise(), random);
    }

    private Sheet.Pose pose(Random random) {
        double room = trouble == Trouble.FAR ? 150 : 20;
        return new Sheet.Pose(trouble.width() / 2.0 + room * (random.nextDouble() - 0.5),
                trouble.height() / 2.0 + room * (random.nextDouble() - 0.5), pixels,
                random.nextDouble() * 2 * Math.PI, angle(random), trouble == Trouble.SLANTED ? 0 : angle(random));
    }

    private double angle(Random random) {
        boolean other = random.nextBoolean();
        double most = trouble == Trouble.SLANTED ? 40 + 10 * random.nextDouble() : tilt * random.nextDouble();
        return Math.toRadians(other ? -most : most);
    }
}
