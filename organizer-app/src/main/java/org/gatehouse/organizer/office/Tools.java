package org.gatehouse.organizer.office;

import java.time.InstantSource;

import org.gatehouse.desk.screen.Overlay;
import org.gatehouse.desk.words.Words;

/// What every screen of the console works with.
///
/// @param overlay where questions and short forms appear
public record Tools(Words words, Formats formats, Calls calls, InstantSource clock, Overlay overlay, Drafts drafts,
        Habits habits, Documents documents) {

    public Tools(Words words, Calls calls, InstantSource clock, Overlay overlay, Drafts drafts, Habits habits,
            Documents documents) {
        this(words, new Formats(words), calls, clock, overlay, drafts, habits, documents);
    }
}
