package org.gatehouse.scanner.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gatehouse.desk.words.WordsCheck;
import org.gatehouse.ticketing.gate.Direction;
import org.junit.jupiter.api.Test;

class GateWordsTest {
    private final Path words = Path.of("src/main/resources/org/gatehouse/scanner/app/words.properties");

    @Test
    void everyLanguageSaysAllThatEnglishSaysWithTheSamePlacesAndItsOwnPlurals() {
        assertThat(WordsCheck.of(Path.of("src/main/java"), words).translationProblems()).isEmpty();
    }

    @Test
    void everyWordThatIsSaidIsWrittenAndEveryWrittenOneSaid() {
        WordsCheck check = WordsCheck.of(Path.of("src/main/java"), words).saying(Direction.class)
                .companions(".next", ".meaning");

        assertThat(check.problems()).isEmpty();
    }
}
