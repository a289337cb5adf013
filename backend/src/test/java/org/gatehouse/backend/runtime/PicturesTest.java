package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.backend.runtime.TestApi.OWNER;
import static org.gatehouse.backend.runtime.TestApi.festival;
import static org.gatehouse.backend.runtime.TestApi.path;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.gatehouse.backend.local.TestCloud;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;
import org.gatehouse.ticketing.wire.Download;
import org.gatehouse.ticketing.wire.EventReply;
import org.gatehouse.ticketing.wire.PictureChange;
import org.gatehouse.ticketing.wire.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.S3Object;

@ExtendWith(TestCloud.class)
class PicturesTest {
    private TestCloud.Handles cloud;
    private TestApi api;
    private EventReply event;

    @BeforeAll
    static void prepare(TestCloud.Handles cloud) {
        TestApi.prepare(cloud);
    }

    @BeforeEach
    void start(TestCloud.Handles handles) {
        cloud = handles;
        api = TestApi.over(cloud);
        event = api.post(OWNER, "/events", festival(10), EventReply.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureIsGivenKeptAsItIsAndSeenByAllWhoSeeTheEvent(String ending) throws Exception {
        var content = picture(60, 40, Color.ORANGE, ending);

        event = put(content, "A stage at night");

        EventReply seen = api.get("venue-manager@lights", path(event.event().id()), EventReply.class);
        Download download = api.get("box-office@lights", path(event.event().id()) + "/picture", Download.class);
        assertThat(TestApi.fetch(download.url())).isEqualTo(content);
        assertThat(download.fileName()).endsWith("." + ending);
        assertThat(seen.picture()).isEqualTo(event.picture()).isNotNull().satisfies(picture -> {
            assertThat(picture.width()).isEqualTo(60);
            assertThat(picture.height()).isEqualTo(40);
            assertThat(picture.alternative()).isEqualTo("A stage at night");
        });
    }

    @Test
    void anotherPictureTakesItsPlaceAndNoFileIsLeftBehind() throws Exception {
        event = put(picture(60, 40, Color.ORANGE, "png"), "Before");
        event = put(picture(60, 40, Color.BLUE, "png"), "Before");
        assertThat(files()).isOne();

        event = put(null, "After");
        assertThat(files()).isOne();
        assertThat(Objects.requireNonNull(event.picture()).alternative()).isEqualTo("After");

        event = api.good(changed("DELETE", null), EventReply.class);
        assertThat(files()).isZero();
        assertThat(event.picture()).isNull();
        assertThat(api.refused(OWNER, "GET", path(event.event().id()) + "/picture", null).type())
                .isEqualTo("not-found");
    }

    @Test
    void aFileThatIsTakenAwayLateIsNotTheOneThatSomebodyElseHasGivenMeanwhile() throws Exception {
        var first = picture(60, 40, Color.ORANGE, "png");
        event = put(first, "");
        var replaced = names();
        event = put(picture(60, 40, Color.BLUE, "png"), "");
        event = put(first, "");

        replaced.forEach(name -> cloud.s3().deleteObject(d -> d.bucket(cloud.bucket()).key(name)));

        Download download = api.get(OWNER, path(event.event().id()) + "/picture", Download.class);
        assertThat(TestApi.fetch(download.url())).isEqualTo(first);
    }

    @Test
    void whoeverMissedAnotherEditChangesNothing() throws Exception {
        var mine = picture(60, 40, Color.ORANGE, "png");
        var seen = event;
        event = put(mine, "Mine");
        var edited = event;
        event = seen;

        assertThat(refusedWith(picture(60, 40, Color.BLUE, "png"), "Theirs").type()).isEqualTo("conflict");
        event = edited;
        assertThat(files()).isOne();
    }

    @Test
    void aCallWhoseAnswerWasLostIsMadeAgainAndIsAnsweredAsIfItHadNot() throws Exception {
        var seen = event;
        var mine = picture(60, 40, Color.ORANGE, "png");
        var once = put(mine, "Mine");
        event = seen;

        assertThat(put(mine, "Mine")).isEqualTo(once);
        assertThat(files()).isOne();

        event = once;
        var without = api.good(changed("DELETE", null), EventReply.class);
        assertThat(api.<EventReply>good(changed("DELETE", null), EventReply.class)).isEqualTo(without);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() throws Exception {
        var whole = picture(60, 40, Color.ORANGE, "png");

        assertThat(refusedWith("<svg/>".getBytes(), "").errors()).containsExactly(fault(Fault.NOT_A_PICTURE));
        assertThat(refusedWith(Arrays.copyOf(whole, 60), "").errors()).containsExactly(fault(Fault.NOT_A_PICTURE));
        assertThat(refusedWith(picture(60, 40, Color.RED, "gif"), "").errors())
                .containsExactly(fault(Fault.NOT_A_PICTURE));
        assertThat(refusedWith(null, "Of nothing").errors()).containsExactly(fault(Fault.EMPTY));
        assertThat(files()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedByItsBytesByItsSidesAndByItsWords() throws Exception {
        var wide = picture(EventPicture.LONGEST_SIDE + 1, 2, Color.ORANGE, "png");
        var good = picture(60, 40, Color.ORANGE, "png");

        assertThat(refusedWith(wide, "").errors()).containsExactly(fault(Fault.PICTURE_TOO_LARGE));
        assertThat(refusedWith(Arrays.copyOf(good, EventPicture.LARGEST + 1), "").errors())
                .containsExactly(fault(Fault.PICTURE_TOO_LARGE));
        assertThat(refusedWith(good, "x".repeat(EventPicture.LONGEST_ALTERNATIVE + 1)).errors())
                .containsExactly(new FieldFault("alternative", Fault.TOO_LONG));
    }

    private EventReply put(byte[] content, String alternative) {
        return api.good(changed("PUT", new PictureChange(content, alternative)), EventReply.class);
    }

    private Problem refusedWith(byte[] content, String alternative) {
        return api.problem(changed("PUT", new PictureChange(content, alternative)));
    }

    private TestApi.Answer changed(String method, Object body) {
        return api.call(OWNER, method, path(event.event().id()) + "/picture", body,
                Map.of("if-match", Long.toString(event.event().revision())));
    }

    private long files() {
        return names().size();
    }

    private List<String> names() {
        return cloud.s3().listObjectsV2(l -> l.bucket(cloud.bucket())
                .prefix("pictures/" + event.event().id().value() + "/")).contents().stream().map(S3Object::key)
                .toList();
    }

    private static FieldFault fault(Fault fault) {
        return new FieldFault("content", fault);
    }

    private static byte[] picture(int width, int height, Color color, String ending) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, ending, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
