package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.gatehouse.desk.words.Words;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices(Words.shared(Locale.ENGLISH));

    @Test
    void theUnforeseenHasACodeANextStepAndDetailsToCopy() {
        var failure = new IllegalStateException("outer", new ArithmeticException("inner"));

        notices.unforeseen("count guests", failure);

        var notice = notices.showing().getFirst();
        assertThat(notice.title()).contains(ErrorCode.of(failure)).doesNotContain("outer");
        assertThat(notice.nextStep()).isNotBlank();
        assertThat(notice.details()).hasValueSatisfying(text -> assertThat(text).contains("count guests", "inner"));
    }

    @Test
    void theSameFailureHasTheSameCodeAndAnotherHasAnother() {
        assertThat(ErrorCode.of(failing())).isEqualTo(ErrorCode.of(failing())).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(ErrorCode.of(failing())).isNotEqualTo(ErrorCode.of(new ArithmeticException()));
    }

    @Test
    void theSameNoticeIsNotShownTwiceAndOldOnesGiveWay() {
        notices.show(Notice.done("one"));
        notices.show(Notice.done("one"));
        assertThat(notices.showing()).hasSize(1);

        for (var title : new String[]{"two", "three", "four", "five"}) {
            notices.show(Notice.done(title));
        }
        assertThat(notices.showing()).extracting(Notice::title).containsExactly("two", "three", "four", "five");
    }

    private static RuntimeException failing() {
        return new IllegalStateException("same place");
    }
}
