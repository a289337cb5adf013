package org.gatehouse.benchmarks.decode;

import java.util.Random;
import org.gatehouse.benchmarks.decode.Sheet.Ink;
import org.gatehouse.benchmarks.decode.Sheet.Wear;

/// What makes a ticket hard to read at a gate, one thing at a time.
enum Trouble {
    PLAIN("nothing more"),
    NOISE("noise 16"),
    MOTION("moved by one module"),
    SLANTED("tilted 40–50°"),
    OVEREXPOSED(
            "over-exposed"),
    SHADE("shade across"),
    GLARE("a lamp in the screen"),
    CRACKED(
            "cracked screen"),
    CRUMPLED("crumpled paper"),
    TORN("corner torn off"),
    DARK_MODE(
            "bright on dark"),
    LOW_LIGHT("low light"),
    FAR("far, in 1280 × 720");

    final String words;

    Trouble(String words) {
        this.words = words;
    }

    int width() {
        return this == FAR ? 1280 : 640;
    }

    int height() {
        return this == FAR ? 720 : 480;
    }

    double noise() {
        return this == NOISE ? 16 : 5;
    }

    Ink ink() {
        return this == DARK_MODE ? new Ink(225, 25) : new Ink(30, 225);
    }

    Wear wear() {
        return switch (this) {
            case CRACKED -> new Wear(0, 6, 0);
            case CRUMPLED -> new Wear(0.5, 0, 0);
            case TORN -> new Wear(0, 0, 11);
            case PLAIN, NOISE, MOTION, SLANTED, OVEREXPOSED, SHADE, GLARE, DARK_MODE, LOW_LIGHT, FAR -> Sheet.NEW;
        };
    }

    /// What happens to the light on its way from the ticket to the sensor.
    Canvas befall(Canvas canvas, Sheet.Pose pose, Random random) {
        double size = 45 * pose.pixels();
        return switch (this) {
            case MOTION -> canvas.moved(pose.pixels(), random.nextInt(2));
            case OVEREXPOSED -> overexposed(canvas);
            case SHADE -> canvas.shade(0.2);
            case GLARE -> canvas.glare(pose.x() + (random.nextDouble() - 0.5) * size / 2,
                    pose.y() + (random.nextDouble() - 0.5) * size / 2, size / 5, 170);
            case LOW_LIGHT -> lowLight(canvas);
            case PLAIN, NOISE, SLANTED, CRACKED, CRUMPLED, TORN, DARK_MODE, FAR -> canvas;
        };
    }

    static Canvas overexposed(Canvas canvas) {
        return canvas.exposed(1.4, 60);
    }

    static Canvas lowLight(Canvas canvas) {
        return canvas.exposed(0.2, 6);
    }
}
