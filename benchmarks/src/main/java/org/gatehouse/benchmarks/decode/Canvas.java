package org.gatehouse.benchmarks.decode;

import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;

/// A picture in the making, as light on a sensor: what lens, hand and lamp do to it. All of it follows from the numbers
/// given; nothing here is chance but by a seed.
final class Canvas {
    final int width;
    final int height;
    private float[] light;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        light = new float[width * height];
    }

    static Canvas of(GreyPicture picture) {
        var canvas = new Canvas(picture.width(), picture.height());
        for (int i = 0; i < canvas.light.length; i++) {
            canvas.light[i] = picture.pixels()[i] & 0xff;
        }
        return canvas;
    }

    float at(int x, int y) {
        return light[y * width + x];
    }

    void set(int x, int y, float value) {
        light[y * width + x] = value;
    }

    /// Other printed matter, bags, coats: rectangles of many greys.
    Canvas clutter(Random random) {
        rectangle(0, 0, width, height, 90 + random.nextInt(60));
        for (int i = 0; i < 40; i++) {
            rectangle(random.nextInt(width), random.nextInt(height), 5 + random.nextInt(90), 2 + random.nextInt(30),
                    50 + random.nextInt(150));
        }
        return this;
    }

    private void rectangle(int left, int top, int across, int down, int grey) {
        for (int y = top; y < Math.min(height, top + down); y++) {
            for (int x = left; x < Math.min(width, left + across); x++) {
                set(x, y, grey);
            }
        }
    }

    /// Out of focus: a Gaussian of this standard deviation in pixels.
    Canvas blur(double sigma) {
        if (sigma <= 0) {
            return this;
        }
        int reach = (int) Math.ceil(3 * sigma);
        var weights = new float[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
        }
        spread(weights, 1, 0);
        spread(weights, 0, 1);
        return this;
    }

    /// Moved while the shutter was open, over so many pixels.
    ///
    /// @param across 1 for from side to side, 0 for up and down
    Canvas moved(double pixels, int across) {
        int reach = (int) Math.ceil(pixels / 2);
        var weights = new float[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            weights[i + reach] = (float) Math.clamp(pixels / 2 - Math.abs(i) + 0.5, 0, 1);
        }
        spread(weights, across, 1 - across);
        return this;
    }

    private void spread(float[] weights, int stepX, int stepY) {
        int reach = weights.length / 2;
        float sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        var to = new float[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = 0;
                for (int i = -reach; i <= reach; i++) {
                    value += weights[i + reach] * light[Math.clamp(y + i * stepY, 0, height - 1) * width
                            + Math.clamp(x + i * stepX, 0, width - 1)];
                }
                to[y * width + x] = value / sum;
            }
        }
        light = to;
    }

    /// A lamp mirrored in a screen: a bright spot that washes out what is behind it.
    Canvas glare(double x, double y, double radius, double strength) {
        for (int i = 0; i < light.length; i++) {
            double away = Math.hypot(i % width - x, i / width - y) / radius;
            light[i] += (float) (strength * Math.exp(-away * away));
        }
        return this;
    }

    /// Darker from left to right, down to this part of the light.
    Canvas shade(double atRight) {
        for (int i = 0; i < light.length; i++) {
            light[i] *= (float) (1 - (1 - atRight) * (i % width) / width);
        }
        return this;
    }

    /// So many times the light, on top of so much of it; what is beyond white stays white.
    Canvas exposed(double gain, double lift) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) Math.clamp(light[i] * gain + lift, 0, 255);
        }
        return this;
    }

    Canvas inverted() {
        for (int i = 0; i < light.length; i++) {
            light[i] = 255 - light[i];
        }
        return this;
    }

    /// A copy of a part of it.
    Canvas part(int left, int top, int right, int bottom) {
        var part = new Canvas(right - left, bottom - top);
        for (int y = 0; y < part.height; y++) {
            System.arraycopy(light, (top + y) * width + left, part.light, y * part.width, part.width);
        }
        return part;
    }

    /// A copy with something else in a place.
    Canvas with(Canvas other, int left, int top) {
        var whole = part(0, 0, width, height);
        for (int y = 0; y < other.height; y++) {
            System.arraycopy(other.light, y * other.width, whole.light, (top + y) * width + left, other.width);
        }
        return whole;
    }

    /// Adds so much of another one of the same size.
    void add(Canvas other, double weight) {
        for (int i = 0; i < light.length; i++) {
            light[i] += (float) (weight * other.light[i]);
        }
    }

    /// The picture as the sensor gives it, with noise that was made before.
    ///
    /// @param noise of the same size
    /// @param from  where in it to begin, so that no two pictures have the same
    GreyPicture taken(Canvas noise, int from) {
        var picture = new GreyPicture(width, height);
        for (int i = 0; i < light.length; i++) {
            picture.pixels()[i] = (byte) Math.clamp(Math.round(light[i] + noise.light[(i + from) % light.length]), 0,
                    255);
        }
        return picture;
    }

    /// Nothing but noise.
    Canvas noise(double deviation, Random random) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (deviation * random.nextGaussian());
        }
        return this;
    }

    /// Half as large: from twice as far away.
    Canvas halved() {
        var half = new Canvas(width / 2, height / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                half.set(x, y, (at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1)
                        + at(2 * x + 1, 2 * y + 1)) / 4);
            }
        }
        return half;
    }

    /// The picture as the sensor gives it, with its noise.
    ///
    /// @param noise standard deviation, of 255
    GreyPicture taken(double noise, Random random) {
        var picture = new GreyPicture(width, height);
        for (int i = 0; i < light.length; i++) {
            double value = light[i] + (noise > 0 ? noise * random.nextGaussian() : 0);
            picture.pixels()[i] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        return picture;
    }
}
