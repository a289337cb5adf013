package org.gatehouse.organizer.imports;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A file on its way into an event: first which column is what, with every row judged anew at each change, then the
/// sending. Rows that are not in order are left out only by the user's word.
final class ImportModel {
    private final OpenEvent event;
    private final Grid grid;
    private final Known known;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Sending.Pause pause;
    private final ObjectProperty<Mapping> mapping;
    private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>(Judged.none());
    private final BooleanProperty leavingOut = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Sending.Progress>> progress = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private Optional<Sending> sending = Optional.empty();

    /// @param known who is on the event's list
    ImportModel(OpenEvent event, Grid grid, Known known, BoxOffice boxOffice, Calls calls, Words words,
            Sending.Pause pause) {
        this.event = event;
        this.grid = grid;
        this.known = known;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.pause = pause;
        this.mapping = new SimpleObjectProperty<>(
                Mapping.guess(grid, types().stream().findFirst().map(TicketType::number)));
        mapping.subscribe(this::judge);
    }

    List<TicketType> types() {
        return event.event().types();
    }

    Grid grid() {
        return grid;
    }

    ObjectProperty<Mapping> mappingProperty() {
        return mapping;
    }

    ReadOnlyObjectProperty<Judged> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /// Whether rows with faults are to be left out and the rest imported.
    BooleanProperty leavingOutProperty() {
        return leavingOut;
    }

    /// Empty until it was started.
    ReadOnlyObjectProperty<Optional<Sending.Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    private void judge(Mapping now) {
        leavingOut.set(false);
        // other rows are another import
        sending = Optional.empty();
        judged.set(Judged.none());
        calls.background().work("judge the rows of a file", () -> Judge.of(grid, now, types(), known)).onDone(told -> {
            if (now == mapping.get()) {
                judged.set(told);
            }
        }).start();
    }

    /// Whether it may begin: there is something to import, room for it, and nothing is left out unknowingly.
    boolean isReady() {
        var now = judged.get();
        return !now.good().isEmpty() && (now.bad().isEmpty() || leavingOut.get()) && crowded().isEmpty();
    }

    /// What the file holds, and why it cannot be imported where it cannot.
    String summary() {
        var now = judged.get();
        var lines = new ArrayList<String>();
        if (!mapping.get().isEnough()) {
            lines.add(words.say("import.choose-columns"));
        } else {
            lines.add(words.say("import.summary", arg("n", now.good().size()), arg("already", now.already())));
        }
        lines.addAll(crowded());
        return String.join("\n", lines);
    }

    /// How many get a code of ours; empty where nobody does.
    String ours() {
        int ours = judged.get().ours();
        return ours == 0 ? "" : words.say("import.ours", arg("n", ours));
    }

    /// Who of them seems to have a ticket already, which is no fault; empty where nobody does.
    String alike() {
        var lines = judged.get().alike();
        return lines.isEmpty() ? "" : words.say("import.alike", arg("n", lines.size()), arg("lines", some(lines)));
    }

    /// Types with fewer tickets left than the file brings.
    private List<String> crowded() {
        var full = new ArrayList<String>();
        for (var type : types()) {
            int fresh = judged.get().fresh().getOrDefault(type.number(), 0);
            int left = type.details().quota() - event.sold(type.number());
            if (fresh > left) {
                full.add(words.say("import.no-room", arg("type", type.name()), arg("n", fresh), arg("left", left)));
            }
        }
        return full;
    }

    private static String some(List<Integer> lines) {
        return lines.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > 20 ? ", …" : "");
    }

    /// A row's fault with its line and what to do.
    String said(Judged.Bad bad) {
        var why = words.say("flaw." + bad.flaw().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                arg("cell", shortened(bad.cell())), arg("other", bad.other()));
        return words.say("import.bad", arg("line", bad.line()), arg("why", why));
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }

    String typeName(TypeNumber type) {
        return event.typeName(type);
    }

    /// Begins, or goes on after a trouble; `over` runs each time it has ended.
    void start(Runnable over) {
        var going = sending.orElseGet(() -> new Sending(event.id(), judged.get().good(), boxOffice, pause));
        sending = Optional.of(going);
        progress.set(Optional.of(going.progress(false, Optional.empty())));
        var arrived = calls.background().<Sending.Progress>latest(this::arrived);
        calls.to("import tickets", () -> going.run(arrived)).onDone(last -> {
            progress.set(Optional.of(last));
            over.run();
        }).onTrouble(trouble -> {
            progress.set(Optional.of(going.progress(true, Optional.of(trouble))));
            calls.tell("import tickets", trouble);
        }).start();
    }

    /// News that comes after the end is none.
    private void arrived(Sending.Progress now) {
        if (progress.get().filter(Sending.Progress::over).isEmpty()) {
            progress.set(Optional.of(now));
        }
    }

    /// Whether it is under way, so that it is waited for.
    boolean isGoing() {
        return progress.get().filter(now -> !now.over()).isPresent();
    }

    /// Whether other columns may be chosen: once rows were taken, the same ones with other names would be other tickets.
    boolean mayGoBack() {
        return progress.get().filter(now -> now.over() && now.left() > 0).isPresent()
                && sending.filter(Sending::isUntouched).isPresent();
    }

    void stop() {
        sending.ifPresent(Sending::stop);
    }

    /// What to say of how far it is.
    String said(Sending.Progress now) {
        var lines = new ArrayList<String>();
        lines.add(words.say(now.over() ? "import.done" : "import.going", arg("n", now.taken()), arg("of", now.of())));
        if (now.over() && now.already() > 0) {
            lines.add(words.say("import.already", arg("n", now.already())));
        }
        if (!now.refused().isEmpty()) {
            lines.add(words.say("import.refused", arg("n", now.refused().size()), arg("lines", some(now.refused()))));
        }
        now.trouble().map(calls::notice).ifPresent(notice -> lines.add(notice.title() + " " + notice.nextStep()));
        if (now.over() && now.left() > 0) {
            lines.add(words.say("import.left", arg("n", now.left())));
        }
        return String.join("\n", lines);
    }
}
