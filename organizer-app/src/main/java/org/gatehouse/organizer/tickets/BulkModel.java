package org.gatehouse.organizer.tickets;

import static org.gatehouse.desk.words.Arg.arg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.gatehouse.desk.screen.Question;
import org.gatehouse.desk.words.Words;
import org.gatehouse.organizer.office.BoxOffice;
import org.gatehouse.organizer.office.Calls;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.Trouble;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.ticket.TicketId;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One deed to many registrations, one after the other. It can be stopped between two of them; what the cloud refuses is
/// named and does not keep the rest from being done, a lost network does.
final class BulkModel {
    /// What is named of those refused; the rest are counted.
    private static final int NAMED = 5;
    private final Deed deed;
    private final Act act;
    private final List<GuestRow> rows;
    /// What there is to take back before it has begun.
    private final Touched before;
    private final Map<TicketId, Block> touched = new ConcurrentHashMap<>();
    private final int left;
    private final BoxOffice boxOffice;
    private final Calls calls;
    private final Words words;
    private final Formats formats;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ObjectProperty<Progress> progress;

    /// How far it is.
    ///
    /// @param refused each with why
    /// @param trouble what ended it early
    record Progress(List<GuestRow> done, List<Refusal> refused, int of, boolean over, Optional<Trouble> trouble) {
        Progress {
            done = List.copyOf(done);
            refused = List.copyOf(refused);
        }
    }

    /// What is done to each.
    private interface Act {
        void to(GuestRow row, BoxOffice boxOffice, Consumer<Block> touched);
    }

    /// To whom it was not done.
    record Refusal(String name, String why) {}

    /// @param chosen those that the deed does not concern are left out
    /// @param keys under which messages go out
    BulkModel(Deed deed, List<GuestRow> chosen, BoxOffice boxOffice, MailKeys keys, Calls calls, Words words,
            Formats formats) {
        this(deed, (row, office, touched) -> deed.to(row, office, keys, touched),
                chosen.stream().filter(deed::concerns).toList(), Touched.NONE, boxOffice, calls, words, formats,
                (int) chosen.stream().filter(row -> !deed.concerns(row)).count());
    }

    /// Takes a block back from those tickets that it was put on, and from no other.
    static BulkModel undoing(Touched blocked, BoxOffice boxOffice, Calls calls, Words words, Formats formats) {
        return new BulkModel(Deed.BLOCK, (row, office, free) -> Block.each(blocked.of(row), block -> {
            block.takeBack(office);
            free.accept(block);
        }), blocked.rows(), blocked, boxOffice, calls, words, formats, 0);
    }

    private BulkModel(Deed deed, Act act, List<GuestRow> rows, Touched before, BoxOffice boxOffice, Calls calls,
            Words words, Formats formats, int left) {
        this.deed = deed;
        this.act = act;
        this.rows = rows;
        this.before = before;
        this.left = left;
        this.boxOffice = boxOffice;
        this.calls = calls;
        this.words = words;
        this.formats = formats;
        this.progress = new SimpleObjectProperty<>(
                new Progress(List.of(), List.of(), rows.size(), false, Optional.empty()));
    }

    ObjectProperty<Progress> progressProperty() {
        return progress;
    }

    /// What can be taken back of what was done up to now; of what takes something back itself, what it has not come to.
    Touched undoable() {
        return before.isEmpty() ? Touched.of(rows, touched) : before.without(touched.keySet());
    }

    boolean hasWork() {
        return !rows.isEmpty();
    }

    Question question() {
        var name = deed.name().toLowerCase(java.util.Locale.ROOT);
        long again = rows.stream().filter(row -> deed.hindrance(row).isEmpty())
                .filter(row -> row.registration().mailed() != null).count();
        long hindered = rows.stream().filter(row -> deed.hindrance(row).isPresent()).count();
        var text = words.say("bulk." + name + ".text", arg("n", rows.size()), arg("money", money()),
                arg("before", again), arg("hindered", hindered));
        var rest = left == 0 ? "" : " " + words.say("bulk.left", arg("n", left));
        return new Question(words.say("bulk." + name + ".question", arg("n", rows.size())), text + rest,
                words.of(deed), words.say("bulk.no"), deed.tone());
    }

    /// What was paid for all of them; in each currency, should the event's have been another once.
    private String money() {
        var sums = new TreeMap<String, Money>();
        rows.forEach(row -> sums.merge(row.registration().amount().currency(), row.registration().amount(),
                Money::plus));
        return sums.values().stream().map(formats::money).collect(Collectors.joining(" + "));
    }

    /// Begins; `ended` is told once when it is over, stopped or not.
    void start(Consumer<Progress> ended) {
        var arrived = calls.background().latest(progress::set);
        calls.background().work("do the same to many registrations", () -> run(arrived)).onDone(last -> {
            progress.set(last);
            ended.accept(last);
        }).start();
    }

    /// Ends it after the registration that it is at.
    void stop() {
        stopped.set(true);
    }

    private Progress run(Consumer<Progress> arrived) {
        var done = new ArrayList<GuestRow>();
        var refused = new ArrayList<Refusal>();
        Optional<Trouble> trouble = Optional.empty();
        for (int i = 0; i < rows.size() && !stopped.get() && trouble.isEmpty(); i++) {
            trouble = tried(rows.get(i), done, refused);
            arrived.accept(new Progress(done, refused, rows.size(), false, Optional.empty()));
        }
        return new Progress(done, refused, rows.size(), true, trouble);
    }

    private Optional<Trouble> tried(GuestRow row, List<GuestRow> done, List<Refusal> refused) {
        var name = row.registration().attendee().name();
        var known = deed.hindrance(row);
        if (known.isPresent()) {
            refused.add(new Refusal(name, words.say(known.get())));
            return Optional.empty();
        }
        try {
            act.to(row, boxOffice, block -> touched.put(block.id(), block));
            done.add(row);
        } catch (CloudException failure) {
            var trouble = Trouble.of(failure);
            if (!(trouble instanceof Trouble.Refused(var problem)) || deed.endsWith(problem)) {
                return Optional.of(trouble);
            }
            forget(row);
            refused.add(new Refusal(name, calls.notice(trouble).title()));
        }
        return Optional.empty();
    }

    /// What was refused was not done; and what is refused to be taken back is not there any more.
    private void forget(GuestRow row) {
        if (before.isEmpty()) {
            touched.values().removeIf(block -> block.after().isEmpty());
        }
        before.of(row).forEach(block -> touched.put(block.id(), block));
    }

    /// What to say of it now: how far, and of those refused the first few with why, and how many more for which reason.
    String said(Progress now) {
        var lines = new ArrayList<String>();
        lines.add(words.say(now.over() ? "bulk.done" : "bulk.going", arg("n", now.done().size()), arg("of", now.of())));
        now.refused().stream().limit(NAMED).map(one -> words.say("bulk.refused.one", arg("name", one.name()),
                arg("why", one.why()))).forEach(lines::add);
        now.refused().stream().skip(NAMED)
                .collect(Collectors.groupingBy(Refusal::why, LinkedHashMap::new, Collectors.counting()))
                .forEach((why, more) -> lines.add(words.say("bulk.refused.more", arg("n", more), arg("why", why))));
        now.trouble().map(calls::notice).ifPresent(notice -> lines.add(notice.title() + " " + notice.nextStep()));
        return String.join("\n", lines);
    }
}
