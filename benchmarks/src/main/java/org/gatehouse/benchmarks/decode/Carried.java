package org.gatehouse.benchmarks.decode;

import java.time.Instant;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.signature.SigningKey;
import org.gatehouse.ticketing.ticket.TicketCode;
import org.gatehouse.ticketing.ticket.TicketId;

/// A ticket that is carried before the camera, picture by picture at 30 a second: moved and shaken while the shutter is
/// open. All of it follows from the seed.
final class Carried {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int MOST_MOMENTS = 6;
    private static final double PICTURES_A_SECOND = 30;
    /// Hands shake at about nine beats a second and drift at about one.
    private static final double SHAKE = 9;
    private static final double DRIFT = 0.9;
    private static final double DRIFT_PIXELS = 8;
    private static final int SIDE_AND_QUIET = 45;

    private final Carrying how;
    private final String code;
    private final Canvas ground;
    private final Sheet sheet;
    private final double[] chance;
    private final Canvas noise;

    Carried(Carrying how, int seed, SigningKey key) {
        this.how = how;
        var random = new Random(seed);
        var ticket = TicketId.issue(7, new TypeNumber(1), Instant.EPOCH.plusSeconds(seed), random);
        code = TicketCode.issue(ticket, 0, key).encode();
        ground = new Canvas(WIDTH, HEIGHT).clutter(random).blur(how.blur());
        sheet = new Sheet(code, how.ink(), Sheet.NEW, random);
        chance = random.doubles(8).toArray();
        noise = new Canvas(WIDTH, HEIGHT).noise(how.noise(), random);
    }

    /// What is to be read.
    String code() {
        return code;
    }

    GreyPicture picture(int index) {
        double reach = 0.95 * SIDE_AND_QUIET * how.to() + how.walked() / how.arriving() + 4 * how.blur();
        var middle = pose(index + how.shutter() / 2);
        int left = (int) Math.clamp(middle.x() - reach, 0, WIDTH - 1);
        int top = (int) Math.clamp(middle.y() - reach, 0, HEIGHT - 1);
        int right = (int) Math.clamp(middle.x() + reach, left + 1, WIDTH);
        int bottom = (int) Math.clamp(middle.y() + reach, top + 1, HEIGHT);
        var seen = ground.part(left, top, right, bottom);
        var moved = exposed(index, left, top, seen).blur(how.blur());
        return ground.with(moved, left, top).exposed(how.light(), 6).taken(noise, 10_007 * index);
    }

    /// The mean of some moments while the shutter is open, about a pixel apart.
    private Canvas exposed(int index, int left, int top, Canvas ground) {
        var first = pose(index);
        var last = pose(index + how.shutter());
        int moments = Math.clamp((int) Math.hypot(last.x() - first.x(), last.y() - first.y()) + 2, 2, MOST_MOMENTS);
        var sum = new Canvas(ground.width, ground.height);
        for (int i = 0; i < moments; i++) {
            var pose = pose(index + how.shutter() * i / (moments - 1));
            var moment = ground.part(0, 0, ground.width, ground.height);
            sheet.drawOn(moment, new Sheet.Pose(pose.x() - left, pose.y() - top, pose.pixels(), pose.turned(),
                    pose.tiltX(), pose.tiltY()));
            sum.add(moment, 1.0 / moments);
        }
        return sum;
    }

    /// Where it is held at a time, in pictures.
    private Sheet.Pose pose(double time) {
        double done = how.done(time);
        double far = how.walked() * (1 - done);
        double way = 2 * Math.PI * chance[0];
        double size = how.from() + (how.to() - how.from()) * done;
        return new Sheet.Pose(WIDTH / 2.0 + 60 * (chance[1] - 0.5) + far * Math.cos(way) + trembling(time, chance[2]),
                HEIGHT / 2.0 + 60 * (chance[3] - 0.5) + 0.5 * far * Math.sin(way) + trembling(time, chance[4]), size,
                0.6 * (chance[5] - 0.5) + 0.01 * trembling(time, chance[6]),
                Math.toRadians(30 * (chance[6] - 0.5)), Math.toRadians(30 * (chance[7] - 0.5)));
    }

    private double trembling(double time, double phase) {
        double seconds = 2 * Math.PI * time / PICTURES_A_SECOND;
        return how.trembles() * Math.sin(SHAKE * (0.8 + 0.4 * phase) * seconds + 7 * phase)
                + DRIFT_PIXELS * Math.sin(DRIFT * seconds + 50 * phase);
    }
}
