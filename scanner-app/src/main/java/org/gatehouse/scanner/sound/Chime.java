package org.gatehouse.scanner.sound;

import org.gatehouse.desk.screen.Tone;

/// The sounds, told apart with closed eyes: by direction, number of notes and pitch.
public enum Chime {
    /// Two notes up, quick.
    PASS(new Note(880, 70), new Note(1319, 130)),
    /// The same note twice.
    LOOK(new Note(660, 110), new Note(0, 60), new Note(660, 110)),
    /// Low, long and rough.
    REFUSE(new Note(196, 160), new Note(0, 40), new Note(156, 320)),
    /// Down and up again, like a question.
    UNJUDGED(new Note(523, 120), new Note(392, 120), new Note(523, 180));

    private final Note[] notes;

    Chime(Note... notes) {
        this.notes = notes;
    }

    /// The one that goes with a verdict's colour.
    public static Chime of(Tone tone) {
        return switch (tone) {
            case ADMIT -> PASS;
            case ATTENTION -> LOOK;
            case REFUSE -> REFUSE;
            case UNJUDGED, NEUTRAL, ACCENT -> UNJUDGED;
        };
    }

    Note[] notes() {
        return notes.clone();
    }

    /// @param hertz pitch; 0 for silence
    /// @param millis how long
    record Note(double hertz, int millis) {}
}
