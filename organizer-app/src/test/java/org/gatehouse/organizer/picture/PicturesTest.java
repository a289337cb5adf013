package org.gatehouse.organizer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.gatehouse.organizer.office.Faults;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperPictures;
import org.gatehouse.organizer.office.Rig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    private final Rig rig = new Rig();

    @Test
    void aPictureThatThisMachineCannotKeepIsNotCalledOneThatCannotBeRead(@TempDir Path home) throws IOException {
        var moon = Files.write(home.resolve("moon.png"), PaperPictures.moon(20, 20, "png"));
        var model = new PictureModel(kept(home.resolve("full")), rig.calls, rig.words, new Faults(rig.words),
                Optional.empty());

        model.choose(moon);

        assertThat(model.fault().get()).contains("its disk may be full");
        assertThat(kept(home).prepare(moon)).isInstanceOf(Preparation.Ready.class);
    }

    private Pictures kept(Path folder) {
        return new Pictures(Festival.office(), new PaperDocuments(folder), rig.calls);
    }
}
