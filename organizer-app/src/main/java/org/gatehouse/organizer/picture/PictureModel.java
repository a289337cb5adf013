package org.gatehouse.organizer.picture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Faults;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.event.EventPicture;
import org.gatehouse.ticketing.event.FieldFault;
import org.gatehouse.ticketing.event.FieldFault.Fault;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// An event's picture in the event's form: chosen, replaced, removed, described. Nothing is sent before the form is.
public final class PictureModel {
    private static final String PICTURE = "picture";
    private static final String ALTERNATIVE = "alternative";
    private static final String CONTENT = "content";

    private final Pictures pictures;
    private final Calls calls;
    private final Words words;
    private final Faults faults;
    private final ObjectProperty<Optional<EventPicture>> picture = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty alternative = new SimpleStringProperty("");
    private final BooleanProperty preparing = new SimpleBooleanProperty();
    private final BooleanProperty closed = new SimpleBooleanProperty();
    private Optional<Before> before;

    /// The picture that there is when the form opens.
    ///
    /// @param event whose it is
    public record Before(EventId event, EventPicture picture, Belongs belongs) {}

    /// To the event of the form, or to the one it is made after.
    public enum Belongs {
        HERE, TO_THE_SOURCE
    }

    /// @param faults of the form, beside whose fields what is wrong is shown
    public PictureModel(Pictures pictures, Calls calls, Words words, Faults faults, Optional<Before> before) {
        this.pictures = pictures;
        this.calls = calls;
        this.words = words;
        this.faults = faults;
        this.before = before;
        faults.message(CONTENT);
        faults.message(ALTERNATIVE);
        before.ifPresent(there -> {
            picture.set(Optional.of(there.picture()));
            alternative.set(there.picture().alternative());
        });
    }

    ObjectProperty<Optional<EventPicture>> pictureProperty() {
        return picture;
    }

    StringProperty alternativeProperty() {
        return alternative;
    }

    /// Whether the form is being sent, or was: then nothing else is chosen.
    public BooleanProperty closedProperty() {
        return closed;
    }

    BooleanBinding busy() {
        return preparing.or(closed);
    }

    /// Whether a chosen file is being made ready.
    public BooleanProperty preparingProperty() {
        return preparing;
    }

    StringProperty fault() {
        return faults.message(CONTENT);
    }

    StringProperty alternativeFault() {
        return faults.message(ALTERNATIVE);
    }

    Pictures pictures() {
        return pictures;
    }

    /// Takes a file in the picture's place; one that cannot be used leaves the picture there was.
    void choose(Path file) {
        if (busy().get()) {
            return;
        }
        preparing.set(true);
        fault().set("");
        calls.background().work("prepare a picture", () -> pictures.prepare(file))
                .onEnd(() -> preparing.set(false)).onDone(this::take).start();
    }

    private void take(Preparation prepared) {
        if (closed.get()) {
            return;
        }
        switch (prepared) {
            case Preparation.Ready(var ready, _) -> picture.set(Optional.of(ready));
            case Preparation.NotAPicture _ -> fault().set(words.of(Fault.NOT_A_PICTURE));
            case Preparation.TooLarge _ -> fault().set(words.of(Fault.PICTURE_TOO_LARGE));
            case Preparation.NotKept _ -> fault().set(words.say("picture.not-kept"));
            case Preparation.Unreadable _ -> fault().set(words.say("picture.unreadable"));
        }
    }

    void remove() {
        fault().set("");
        picture.set(Optional.empty());
        alternative.set("");
    }

    /// What is wrong with what was typed of it.
    public List<FieldFault> wrong() {
        boolean tooLong = picture.get().isPresent()
                && alternative.get().strip().length() > EventPicture.LONGEST_ALTERNATIVE;
        return tooLong ? List.of(new FieldFault(ALTERNATIVE, Fault.TOO_LONG)) : List.of();
    }

    /// The event has another picture by now: it is shown, where none was chosen and none removed here.
    public void rebase(Optional<Before> now) {
        boolean untouched = wish() instanceof PictureWish.Keep;
        before = now;
        if (untouched) {
            put(now.map(Before::picture), now.map(there -> there.picture().alternative()).orElse(""));
        }
    }

    /// What is to become of it.
    public PictureWish wish() {
        var wanted = picture.get().map(now -> now.saying(alternative.get().strip()));
        var there = before.filter(known -> known.belongs() == Belongs.HERE).map(Before::picture);
        if (wanted.equals(there)) {
            return new PictureWish.Keep();
        }
        return wanted.<PictureWish>map(now -> new PictureWish.Put(now, file(now))).orElseGet(PictureWish.Remove::new);
    }

    /// Where the picture's bytes are.
    Callable<Path> file(EventPicture shown) {
        return before.filter(there -> there.picture().hash().equals(shown.hash()))
                .map(there -> pictures.from(there.event(), shown)).orElse(() -> pictures.here(shown));
    }

    /// As a draft keeps it.
    public Map<String, String> typed() {
        var kept = picture.get().map(now -> now.fileName() + " " + now.width() + " " + now.height()).orElse("");
        return Map.of(PICTURE, kept, ALTERNATIVE, alternative.get());
    }

    /// Puts a draft back, where its file is still there.
    public void retype(Map<String, String> typed) {
        var kept = typed.get(PICTURE);
        if (kept == null) {
            return;
        }
        var words = typed.getOrDefault(ALTERNATIVE, "");
        var draft = read(kept);
        if (draft.isEmpty() || kept.equals(typed().get(PICTURE))) {
            put(draft, words);
            return;
        }
        // words of one picture never stand on another
        calls.background().work("look for a draft's picture", () -> Files.exists(pictures.here(draft.get())))
                .onDone(exists -> {
                    if (exists) {
                        put(draft, words);
                    }
                }).start();
    }

    private void put(Optional<EventPicture> draft, String words) {
        picture.set(draft);
        alternative.set(words);
    }

    private static Optional<EventPicture> read(String kept) {
        var parts = kept.split("[. ]");
        if (parts.length != 4) {
            return Optional.empty();
        }
        var format = parts[1].equals(EventPicture.Format.PNG.ending())
                ? EventPicture.Format.PNG
                : EventPicture.Format.JPEG;
        return Optional.of(new EventPicture(parts[0], format, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]),
                ""));
    }

    /// Runs `action` whenever something of it changes.
    public void onTyping(Runnable action) {
        picture.addListener((_, _, _) -> action.run());
        alternative.addListener((_, _, _) -> action.run());
    }
}
