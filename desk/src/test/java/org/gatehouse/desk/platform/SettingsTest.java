package org.gatehouse.desk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPutIsThereInTheNextRunWhateverItsScript() {
        var file = folder.resolve("settings.properties");
        Settings.open(file).put("last.event", "مهرجان = القمر");

        assertThat(Settings.open(file).get("last.event")).contains("مهرجان = القمر");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aFileThatCannotBeReadCountsAsEmpty() throws IOException {
        var file = Files.writeString(folder.resolve("settings.properties"), "window.x = \\u12");

        assertThat(Settings.open(file).number("window.x", 7)).isEqualTo(7);
    }

    @Test
    void theAppFolderIsWhereThePropertySays() {
        System.setProperty(AppFolder.HOME_PROPERTY, folder.toString());
        try {
            var app = AppFolder.of("console", new AttachMachine());

            assertThat(app.path()).isEqualTo(folder.resolve("console")).isDirectory();
        } finally {
            System.clearProperty(AppFolder.HOME_PROPERTY);
        }
    }

    @Test
    void theMachineHasAPlaceOfItsOwnForTheProgram() {
        assertThat(new AttachMachine().privateStorage()).isAbsolute();
    }
}
