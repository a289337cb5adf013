package org.gatehouse.scanner.gate;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.scanner.sound.Chime;
import org.gatehouse.scanner.sound.Speaker;

/// A speaker that remembers what it played.
public final class Heard implements Speaker {
    public final List<Chime> chimes = new ArrayList<>();

    @Override
    public void play(Chime chime) {
        chimes.add(chime);
    }

    @Override
    public void setVolume(double volume) {}

    @Override
    public void close() {}
}
