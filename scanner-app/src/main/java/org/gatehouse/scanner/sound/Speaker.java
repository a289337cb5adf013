package org.gatehouse.scanner.sound;

/// Plays chimes. Never waits, never fails: where there is no sound there is silence.
public interface Speaker extends AutoCloseable {
    void play(Chime chime);

    /// @param volume 0 (silent) to 1
    void setVolume(double volume);

    @Override
    void close();

    /// A speaker that only keeps quiet.
    static Speaker silent() {
        return new Speaker() {
            @Override
            public void play(Chime chime) {}

            @Override
            public void setVolume(double volume) {}

            @Override
            public void close() {}
        };
    }
}
