package org.gatehouse.demo.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Lets another process use a window of this one: reads orders, a line each, and tells what became of them and what
/// the watched controls show. Each line is out before the window goes on, so that it is known even where this process
/// is killed in the next moment.
public final class WindowServer {
    private final ObjectMapper json = new ObjectMapper();
    private final OwnWindow window;
    private final Windows windows;
    private final PrintStream out;
    private List<String> watched = List.of();
    private Map<String, String> last = Map.of();

    public WindowServer(Windows windows, OwnWindow window, PrintStream out) {
        this.windows = windows;
        this.window = window;
        this.out = out;
    }

    /// Serves until there are no more orders.
    ///
    /// @throws IOException where they cannot be read
    public void serve(BufferedReader orders) throws IOException {
        tell(new Told.Up());
        for (var line = orders.readLine(); line != null; line = orders.readLine()) {
            tell(carriedOut(json.readValue(line, Order.class)));
        }
    }

    private Told carriedOut(Order order) {
        try {
            return new Told.Done(answer(order));
        } catch (RuntimeException | AssertionError e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String answer(Order order) {
        switch (order.what()) {
            case PRESS -> window.press(order.id());
            case PRESS_WORDS -> window.pressWords(order.id());
            case WRITE -> window.write(order.id(), order.text());
            case CHOOSE -> window.choose(order.id(), order.text());
            case HIT -> window.hit(order.several().stream().map(KeyCode::valueOf).toList());
            case PICTURE -> window.picture(Path.of(order.id()));
            case WATCH -> watch(order.several());
            case WORDS -> {
                return window.words(order.id()).orElse(null);
            }
            case INSIDE -> {
                return window.inside(order.id()).orElse(null);
            }
            case USABLE -> {
                return window.isUsable(order.id()) ? "" : null;
            }
            case SAYS -> {
                return window.says(order.id()) ? "" : null;
            }
            case EVERYTHING -> {
                return window.everything();
            }
        }
        return "";
    }

    private void watch(List<String> ids) {
        windows.onUiThread(() -> {
            boolean first = watched.isEmpty();
            watched = ids;
            if (first) {
                window.stage().getScene().addPostLayoutPulseListener(this::look);
            }
            look();
            return ids;
        });
    }

    /// On the UI thread, when everything is in its place for the next picture.
    private void look() {
        var now = new LinkedHashMap<String, String>();
        watched.forEach(id -> window.words(id).ifPresent(words -> now.put(id, words)));
        if (!now.equals(last)) {
            last = now;
            tell(new Told.Sight(now));
        }
    }

    private synchronized void tell(Told told) {
        try {
            out.println(json.writeValueAsString(told));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be told: " + told, e);
        }
    }
}
