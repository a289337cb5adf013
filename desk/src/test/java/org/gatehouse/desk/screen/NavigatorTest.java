package org.gatehouse.desk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import javafx.scene.Parent;
import javafx.scene.layout.Region;

class NavigatorTest {
    private final List<String> log = new ArrayList<>();
    private final Navigator navigator = new Navigator();

    @Test
    void aScreenIsHiddenBeforeTheNextIsShownAndComesBack() {
        navigator.show(screen("list"));
        navigator.open(screen("event"));
        navigator.back();

        assertThat(log).containsExactly("list shown", "list hidden", "event shown", "event hidden", "list shown");
        assertThat(navigator.canGoBack()).isFalse();
    }

    @Test
    void showingForgetsTheWayBackAndClosingReleasesTheLast() {
        navigator.show(screen("sign-in"));
        navigator.show(screen("list"));
        navigator.back();
        navigator.close();

        assertThat(log).containsExactly("sign-in shown", "sign-in hidden", "list shown", "list hidden");
        assertThat(navigator.currentScreen()).isEmpty();
    }

    private Screen screen(String name) {
        var root = new Region();
        return new Screen() {
            @Override
            public Parent root() {
                return root;
            }

            @Override
            public void shown() {
                log.add(name + " shown");
            }

            @Override
            public void hidden() {
                log.add(name + " hidden");
            }
        };
    }
}
