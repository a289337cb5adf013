package org.gatehouse.scanner.sound;

import java.io.ByteArrayOutputStream;
import javax.sound.sampled.AudioFormat;

/// Sound made from nothing: signed 16-bit little-endian samples of one channel.
final class Wave {
    static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);
    private static final int FADE_SAMPLES = 220;

    private Wave() {}

    /// @param volume 0 to 1
    static byte[] of(Chime chime, double volume) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Chime.Note note : chime.notes())
            append(note, volume, bytes);
        return bytes.toByteArray();
    }

    private static void append(Chime.Note note, double volume, ByteArrayOutputStream to) {
        int length = (int) (FORMAT.getSampleRate() * note.millis() / 1000);
        for (int i = 0; i < length; i++) {
            double phase = 2 * Math.PI * note.hertz() * i / FORMAT.getSampleRate();
            // a few overtones carry through a crowd; a lone sine does not
            double tone = 0.72 * Math.sin(phase) + 0.2 * Math.sin(2 * phase) + 0.08 * Math.sin(3 * phase);
            double fade = Math.min(1, Math.min(i, length - i) / (double) FADE_SAMPLES);
            int sample = (int) (tone * fade * volume * Short.MAX_VALUE * 0.9);
            to.write(sample);
            to.write(sample >> 8);
        }
    }
}
