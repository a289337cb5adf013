package org.gatehouse.scanner.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.scanner.decode.Quad.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationFilterTest {
    private static final Quad HERE = square(100, 100);
    private static final Quad THERE = square(600, 100);

    private final PresentationFilter filter = new PresentationFilter();
    private final List<Sighting> told = new ArrayList<>();
    private int frame = 33;
    private long now;

    @Test
    void aCodeHeldInViewIsOnePresentation() {
        see(new Reading.Read("ADA", HERE), 200);

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aCodeThatNobodyLookedAtIsToldAgainWhileItIsHeldInView() {
        see(new Reading.Read("ADA", HERE), 20);
        filter.again("BEN");
        see(new Reading.Read("ADA", HERE), 20);
        assertThat(told).hasSize(1);

        filter.again("ADA");
        see(new Reading.Read("ADA", HERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    @Test
    void anotherCodeIsAnotherPresentationAtOnce() {
        see(new Reading.Read("ADA", HERE), 5);
        see(new Reading.Read("BEN", HERE), 1);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("BEN"));
    }

    @Test
    void aCodeThatFlickersIsStillOnePresentation() {
        for (int i = 0; i < 20; i++) {
            see(new Reading.Read("ADA", HERE), 1);
            see(new Reading.Nothing(), 12);
        }

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aCodeThatBlursInAHandThatShakesIsStillOnePresentation() {
        for (int i = 0; i < 5; i++) {
            see(new Reading.Read("ADA", HERE), 1);
            see(new Reading.Nothing(), 12);
            see(new Reading.Unreadable(HERE), 3);
            see(new Reading.Nothing(), 12);
        }

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aSlowCameraThatMissesThreePicturesHasNotSeenTheCodeLeave() {
        frame = 200;
        for (int i = 0; i < 5; i++) {
            see(new Reading.Read("ADA", HERE), 1);
            see(new Reading.Nothing(), 3);
        }

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aTicketHandedBackToTheNextGuestIsPresentedAgainAfterHalfASecond() {
        see(new Reading.Read("ADA", HERE), 20);
        see(new Reading.Nothing(), 16);
        see(new Reading.Read("ADA", HERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    @Test
    void aTicketThatComesBackElsewhereHasChangedHandsThoughItWasGoneForAMomentOnly() {
        see(new Reading.Read("ADA", HERE), 20);
        see(new Reading.Nothing(), 9);
        see(new Reading.Read("ADA", THERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    @Test
    void aTicketThatIsMovedAboutInViewIsStillOnePresentation() {
        see(new Reading.Read("ADA", HERE), 20);
        see(new Reading.Nothing(), 3);
        see(new Reading.Read("ADA", THERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aCodeShownAgainAfterAnotherOneIsPresentedAgainAtOnce() {
        see(new Reading.Read("ADA", HERE), 3);
        see(new Reading.Read("BEN", HERE), 3);
        see(new Reading.Read("ADA", HERE), 3);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("BEN"),
                new Sighting.Code("ADA"));
    }

    @Test
    void aCodeThatIsAloneAgainAfterSeveralIsPresentedAgain() {
        see(new Reading.Read("ADA", HERE), 5);
        see(new Reading.Several(List.of(HERE, THERE)), 3);
        see(new Reading.Read("ADA", HERE), 12);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Several(), new Sighting.Code("ADA"));
    }

    @Test
    void aCodeThatWasGoneForAWhileIsPresentedAgain() {
        see(new Reading.Read("ADA", HERE), 5);
        see(new Reading.Nothing(), 60);
        see(new Reading.Read("ADA", HERE), 5);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Gone(), new Sighting.Code("ADA"));
    }

    @Test
    void severalCodesAreSaidOnceAndASingleOneOnlyOnceItIsAlone() {
        see(new Reading.Several(List.of(HERE, THERE)), 10);
        see(new Reading.Read("ADA", HERE), 5);
        see(new Reading.Several(List.of(HERE, THERE)), 10);
        assertThat(told).containsExactly(new Sighting.Several());

        see(new Reading.Read("ADA", HERE), 12);

        assertThat(told).containsExactly(new Sighting.Several(), new Sighting.Code("ADA"));
    }

    @Test
    void twoCodesReadInTurnInDifferentPlacesAreSeveral() {
        see(new Reading.Read("ADA", HERE), 1);
        for (int i = 0; i < 10; i++) {
            see(new Reading.Read("BEN", THERE), 1);
            see(new Reading.Read("ADA", HERE), 1);
        }

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Several());
    }

    @Test
    void aCodeThatCannotBeReadIsSaidAfterAWhile() {
        see(new Reading.Unreadable(HERE), 20);
        assertThat(told).isEmpty();

        see(new Reading.Unreadable(HERE), 40);

        assertThat(told).containsExactly(new Sighting.Unreadable());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1000, 1500, 1900})
    void aTicketHeldInViewWhileTheCameraStumblesIsStillOnePresentation(int milliseconds) {
        for (int i = 0; i < 4; i++) {
            see(new Reading.Read("ADA", HERE), 20);
            passWithoutPictures(milliseconds);
            see(new Reading.Nothing(), 3);
            see(new Reading.Unreadable(HERE), 3);
        }
        see(new Reading.Read("ADA", THERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"));
    }

    @Test
    void aTicketThatIsGoneFromThePicturesAfterTheCameraStumbledIsPresentedAgain() {
        see(new Reading.Read("ADA", HERE), 20);
        passWithoutPictures(1500);
        see(new Reading.Nothing(), 16);
        see(new Reading.Read("ADA", HERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    @Test
    void anotherTicketAfterTheCameraStumbledIsAnotherPresentationAtOnce() {
        see(new Reading.Read("ADA", HERE), 20);
        passWithoutPictures(1000);
        see(new Reading.Read("BEN", THERE), 1);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("BEN"));
    }

    @Test
    void aCameraThatWasSaidToBeSilentBeginsAnew() {
        see(new Reading.Read("ADA", HERE), 20);
        passWithoutPictures(2100);
        see(new Reading.Read("ADA", HERE), 20);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    @Test
    void aCodeThatCouldNotBeReadIsSaidToBeGoneOnlyByPicturesWithoutIt() {
        see(new Reading.Unreadable(HERE), 60);
        passWithoutPictures(60_000);
        assertThat(told).containsExactly(new Sighting.Unreadable());

        see(new Reading.Nothing(), 60);

        assertThat(told).containsExactly(new Sighting.Unreadable(), new Sighting.Gone());
    }

    @Test
    void aCameraOfOnePictureASecondLosesACodeAfterFourPicturesWithoutIt() {
        frame = 1000;
        see(new Reading.Read("ADA", HERE), 3);
        see(new Reading.Nothing(), 3);
        see(new Reading.Read("ADA", HERE), 3);
        assertThat(told).containsExactly(new Sighting.Code("ADA"));

        see(new Reading.Nothing(), 4);
        see(new Reading.Read("ADA", HERE), 3);

        assertThat(told).containsExactly(new Sighting.Code("ADA"), new Sighting.Code("ADA"));
    }

    private void passWithoutPictures(int milliseconds) {
        now += Duration.ofMillis(milliseconds).toNanos();
    }

    private void see(Reading reading, int frames) {
        for (int i = 0; i < frames; i++) {
            now += Duration.ofMillis(frame).toNanos();
            filter.take(reading, now).ifPresent(told::add);
        }
    }

    private static Quad square(double x, double y) {
        return new Quad(new Point(x, y), new Point(x + 100, y), new Point(x + 100, y + 100), new Point(x, y + 100));
    }
}
