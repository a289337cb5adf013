package org.gatehouse.demo.play;

import java.nio.file.Path;
import java.util.Locale;

/// Pictures of the windows in the order in which they were passed.
public final class Album {
    private final Path folder;
    private final Story story;
    private int pictures;

    public Album(Path folder, Story story) {
        this.folder = folder;
        this.story = story;
    }

    /// Takes a picture of what somebody sees, and says where it is.
    public Path take(Person person, String name) {
        pictures++;
        var file = person.picture(folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictures, name)));
        story.note("picture: %s", file);
        return file;
    }
}
