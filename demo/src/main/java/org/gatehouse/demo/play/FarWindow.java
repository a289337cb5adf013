package org.gatehouse.demo.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.gatehouse.demo.play.Order.What;
import org.jspecify.annotations.Nullable;

/// The window of another process, which a [WindowServer] there lets us use. Every call but for the watching fails
/// with [Gone] once that process has ended.
final class FarWindow implements Window {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final BufferedWriter orders;
    private final BlockingQueue<Told> answers = new LinkedBlockingQueue<>();
    private final Consumer<Map<String, String>> sights;

    /// @param sights told whenever the watched controls show something else, from a thread of its own
    FarWindow(BufferedWriter orders, BufferedReader told, Consumer<Map<String, String>> sights) {
        this.orders = orders;
        this.sights = sights;
        Thread.ofVirtual().name("far-window").start(() -> listen(told));
        answer();
    }

    @Override
    public void press(String id) {
        give(Order.about(What.PRESS, id));
    }

    @Override
    public void pressWords(String words) {
        give(Order.about(What.PRESS_WORDS, words));
    }

    @Override
    public void write(String id, String text) {
        give(new Order(What.WRITE, id, text, List.of()));
    }

    @Override
    public void choose(String id, String words) {
        give(new Order(What.CHOOSE, id, words, List.of()));
    }

    @Override
    public void hit(List<KeyCode> keys) {
        give(new Order(What.HIT, "", "", keys.stream().map(KeyCode::name).toList()));
    }

    @Override
    public Optional<String> words(String id) {
        return Optional.ofNullable(give(Order.about(What.WORDS, id)));
    }

    @Override
    public Optional<String> inside(String id) {
        return Optional.ofNullable(give(Order.about(What.INSIDE, id)));
    }

    @Override
    public boolean isUsable(String id) {
        return give(Order.about(What.USABLE, id)) != null;
    }

    @Override
    public void picture(Path file) {
        give(Order.about(What.PICTURE, file.toAbsolutePath().toString()));
    }

    @Override
    public boolean says(String words) {
        return give(Order.about(What.SAYS, words)) != null;
    }

    @Override
    public String everything() {
        return String.valueOf(give(Order.about(What.EVERYTHING, "")));
    }

    /// From now on these controls are watched, and what they say now is told at once.
    void watch(List<String> ids) {
        give(new Order(What.WATCH, "", "", ids));
    }

    private synchronized @Nullable String give(Order order) {
        try {
            orders.write(json.writeValueAsString(order));
            orders.newLine();
            orders.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new Gone(e);
        }
        return answer();
    }

    private @Nullable String answer() {
        try {
            return switch (answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case Told.Done(var answer) -> answer;
                case Told.Up() -> null;
                case Told.Failed(var why) -> throw new AssertionError(why);
                case Told.Sight _ -> throw new IllegalStateException("a sight is no answer");
                case null -> throw new Gone(new IOException("no answer within " + PATIENCE.toSeconds() + " s"));
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    private void listen(BufferedReader told) {
        try (told) {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                switch (json.readValue(line, Told.class)) {
                    case Told.Sight(var words) -> sights.accept(words);
                    case Told.Up up -> answers.add(up);
                    case Told.Done done -> answers.add(done);
                    case Told.Failed failed -> answers.add(failed);
                }
            }
            answers.add(new Told.Failed("the program has ended"));
        } catch (IOException e) {
            answers.add(new Told.Failed("the program was cut off: " + e.getMessage()));
        }
    }

    /// The process is not there any more.
    static final class Gone extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        Gone(IOException why) {
            super("The window's process is gone", why);
        }
    }
}
