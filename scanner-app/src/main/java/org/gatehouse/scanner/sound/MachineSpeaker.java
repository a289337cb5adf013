package org.gatehouse.scanner.sound;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's loudspeaker. A chime that waits while another plays gives way to a newer one.
public final class MachineSpeaker implements Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(MachineSpeaker.class);

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1), Thread.ofPlatform().daemon().name("sound").factory(),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private volatile double volume = 0.8;
    private boolean complained;

    @Override
    public void play(Chime chime) {
        double loud = volume;
        if (loud > 0)
            thread.execute(() -> sound(chime, loud));
    }

    private void sound(Chime chime, double loud) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(Wave.FORMAT)) {
            byte[] wave = Wave.of(chime, loud);
            line.open(Wave.FORMAT, wave.length);
            line.start();
            line.write(wave, 0, wave.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            complainOnce(e);
        }
    }

    private void complainOnce(Exception e) {
        if (!complained)
            LOG.info("This machine gives no sound: {}", e.toString());
        complained = true;
    }

    @Override
    public void setVolume(double newVolume) {
        volume = Math.clamp(newVolume, 0, 1);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
