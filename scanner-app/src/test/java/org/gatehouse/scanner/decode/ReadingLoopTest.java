package org.gatehouse.scanner.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gatehouse.scanner.picture.GreyPicture;
import org.gatehouse.scanner.picture.NewestOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingLoopTest {
    private final NewestOf<GreyPicture> pictures = new NewestOf<>(GreyPicture::new);
    private final BlockingQueue<Sighting> told = new LinkedBlockingQueue<>();
    private final ReadingLoop loop = new ReadingLoop(pictures, told::add, System::nanoTime);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void thePictureThatWarmsTheReaderIsReadThoughNoOtherComes() throws InterruptedException {
        show(1);

        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new Sighting.Code(Grades.ticket(1)));
    }

    @Test
    void aReaderThatIsAskedToIsReadyBeforeThereIsAPicture() throws InterruptedException {
        loop.warm();
        loop.awaitWarm();
        show(2);
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(new Sighting.Code(Grades.ticket(2)));

        loop.beginAnew();
        loop.warm();
        show(2);

        assertThat(told.poll(60, TimeUnit.SECONDS)).as("the same, begun anew")
                .isEqualTo(new Sighting.Code(Grades.ticket(2)));
    }

    private void show(int ticket) {
        GreyPicture frame = Grades.frame(5, 0.5, 4, 10, ticket);
        GreyPicture picture = pictures.writing();
        picture.resize(frame.width(), frame.height());
        System.arraycopy(frame.pixels(), 0, picture.pixels(), 0, frame.width() * frame.height());
        pictures.publish();
    }
}
