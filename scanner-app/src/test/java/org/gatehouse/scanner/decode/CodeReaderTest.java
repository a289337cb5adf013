package org.gatehouse.scanner.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.Duration;
import java.util.Random;
import org.gatehouse.scanner.picture.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeReaderTest {
    private static final String ADA = Grades.ticket(1);
    private static final String BEN = Grades.ticket(2);

    private final CodeReader reader = CodeReader.alone();

    @ParameterizedTest(name = "{0} pixels a module, blur {1}")
    @CsvSource({"2.0, 0.6, 95", "2.5, 0.8, 100", "3.0, 1.2, 100", "3.0, 1.5, 95", "4.0, 0.5, 100", "4.0, 1.8, 100",
            "5.0, 2.5, 95", "8.0, 1.0, 100"})
    void turnedTiltedBlurredAndNoisyTicketsAreRead(double pixels, double blur, int percent) {
        int read = 0;
        for (int seed = 0; seed < 20; seed++)
            if (reader.read(Grades.frame(pixels, blur, 6, 20, seed)) instanceof Reading.Read found) {
                assertThat(found.text()).isEqualTo(Grades.ticket(seed));
                read++;
            }

        assertThat(read * 5).isGreaterThanOrEqualTo(percent);
    }

    @Test
    void aBrightCodeOnDarkGroundIsRead() {
        Scene scene = new Scene(640, 480, 20).with(Scene.Held.of(ADA, 300, 240, 4).inked(230, 15)).blurred(1);

        assertThat(textIn(scene.noisy(5, 1))).isEqualTo(ADA);
    }

    @Test
    void shadeAndGlareDoNotMatter() {
        Scene scene = new Scene(640, 480, 120).with(Scene.Held.of(ADA, 300, 240, 4).tilted(12, 10, -5))
                .shaded(0.15).glare(340, 260, 40, 120).blurred(0.9);

        assertThat(textIn(scene.noisy(4, 1))).isEqualTo(ADA);
    }

    @Test
    void aFaintCodeInTheDarkIsRead() {
        Scene scene = new Scene(640, 480, 18).with(Scene.Held.of(ADA, 300, 240, 5).inked(14, 44)).blurred(1);

        assertThat(textIn(scene.noisy(4, 1))).isEqualTo(ADA);
    }

    @Test
    void twoTicketsInViewAreSaidToBeSeveral() {
        Scene scene = new Scene(1280, 720, 120).with(Scene.Held.of(ADA, 340, 360, 5).tilted(5, 0, 0))
                .with(Scene.Held.of(BEN, 900, 360, 5).tilted(-8, 5, 5)).blurred(0.8);

        assertThat(reader.read(scene.noisy(5, 1))).isInstanceOf(Reading.Several.class);
    }

    @Test
    void aSecondTicketTooSmallToReadIsNoticedAllTheSame() {
        Scene scene = new Scene(1280, 720, 120).with(Scene.Held.of(ADA, 340, 360, 6))
                .with(Scene.Held.of(BEN, 1000, 300, 3).inked(90, 150)).blurred(1.2);

        assertThat(reader.read(scene.noisy(5, 1))).isInstanceOf(Reading.Several.class);
    }

    @Test
    void theSameTicketTwiceInViewIsOneTicket() {
        Scene scene = new Scene(1280, 720, 120).with(Scene.Held.of(ADA, 340, 360, 5))
                .with(Scene.Held.of(ADA, 900, 360, 5));

        assertThat(textIn(scene.noisy(5, 1))).isEqualTo(ADA);
    }

    @Test
    void aCodeHalfCoveredByAThumbIsSaidToBeThere() {
        Scene scene = new Scene(640, 480, 120).with(Scene.Held.of(ADA, 320, 240, 5)).covered(295, 200, 90, 100, 140);

        assertThat(reader.read(scene.noisy(4, 1))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void theCornersOfACodeAreWhereItIs() {
        Scene scene = new Scene(640, 480, 120).with(Scene.Held.of(ADA, 320, 240, 4));

        Reading.Read read = (Reading.Read) reader.read(scene.noisy(2, 1));

        assertThat(read.where().topLeft().x()).isCloseTo(320 - 18.5 * 4, within(1.0));
        assertThat(read.where().bottomRight().y()).isCloseTo(240 + 18.5 * 4, within(1.0));
    }

    @Test
    void smallAndLargeCodesOfOtherSellersAreReadToo() {
        for (String text : new String[]{"A1", "HTTPS://EXAMPLE.ORG/T/93812", ADA + ADA + ADA})
            for (ErrorCorrectionLevel level : ErrorCorrectionLevel.values()) {
                Scene scene = new Scene(1280, 720, 120)
                        .with(Scene.Held.of(text, 640, 360, 5).corrected(level).tilted(7, 8, -6)).blurred(0.9);

                assertThat(textIn(scene.noisy(5, 1))).as(text.length() + " " + level).isEqualTo(text);
            }
    }

    @Test
    void aTicketHeldSlantwiseIsRead() {
        for (int turned = 0; turned < 360; turned += 40) {
            Scene scene = new Scene(640, 480, 120).with(Scene.Held.of(ADA, 320, 240, 5).tilted(turned, 45, 0))
                    .blurred(1);

            assertThat(textIn(scene.noisy(5, turned))).as("turned by " + turned).isEqualTo(ADA);
        }
    }

    @Test
    void aTicketWhoseCornerIsMissingIsRead() {
        int corner = 240 - 18 * 6;
        Scene scene = new Scene(640, 480, 120).with(Scene.Held.of(ADA, 320, 240, 6))
                .covered(320 - 24 * 6, corner - 6 * 6, 40, 50, 130).blurred(1);

        assertThat(textIn(scene.noisy(5, 1))).isEqualTo(ADA);
    }

    @Test
    void aVeryLargeCodeHeldATiltIsRead() {
        String text = Grades.ticket(1) + Grades.ticket(2) + Grades.ticket(3) + Grades.ticket(4) + Grades.ticket(5);
        Scene scene = new Scene(1280, 720, 120).with(Scene.Held.of(text, 640, 360, 5).tilted(9, 18, -12)).blurred(1);

        assertThat(textIn(scene.noisy(5, 1))).isEqualTo(text);
    }

    @Test
    void noiseIsNeverReadAsACode() {
        for (int seed = 0; seed < 40; seed++) {
            GreyPicture noise = new GreyPicture(320, 240);
            new Random(seed).nextBytes(noise.pixels());

            assertThat(reader.read(noise)).isInstanceOf(Reading.Nothing.class);
        }
    }

    @Test
    void aStreamOfPicturesReadsWithinAFewFrames() {
        int frames = 0;
        for (int seed = 0; seed < 10; seed++) {
            GreyPicture picture = Grades.frame(4, 1.8, 6, 20, seed);
            while (!(reader.readLive(picture, () -> false) instanceof Reading.Read))
                assertThat(++frames).isLessThan(60);
        }
    }

    @Test
    void theSecondOpinionReadsWhatItIsAsked() {
        try (BoofOpinion opinion = new BoofOpinion(Duration.ofMillis(25))) {
            GreyPicture picture = Grades.frame(5, 0.5, 4, 10, 3);

            assertThat(opinion.read(picture)).hasValueSatisfying(
                    attempt -> assertThat(attempt.text()).isEqualTo(Grades.ticket(3)));
        }
    }

    private String textIn(GreyPicture picture) {
        Reading reading = reader.read(picture);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).text();
    }
}
