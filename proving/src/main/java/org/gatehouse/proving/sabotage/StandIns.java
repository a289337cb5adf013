package org.gatehouse.proving.sabotage;

import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.backend.feed.Feed;
import org.gatehouse.backend.feed.FeedEntry;
import org.gatehouse.backend.http.Access;
import org.gatehouse.backend.http.Json;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.table.Row;
import org.gatehouse.backend.table.Table;
import org.gatehouse.backend.table.Transaction;
import org.gatehouse.sync.api.CloudException;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.store.GateStore;
import org.gatehouse.sync.store.GateStore.WaitingRecord;
import org.gatehouse.sync.upload.ChangeFeed;
import org.gatehouse.ticketing.admission.GateRecord;
import org.gatehouse.ticketing.admission.Incident;
import org.gatehouse.ticketing.wire.BatchAnswer.Answer;
import org.gatehouse.ticketing.wire.BatchAnswer.Outcome;
import org.jspecify.annotations.Nullable;

/// Does what a fault does where leaving something out is not enough. Each stands in the place of a method of the
/// programs and is given what that one would have been given; it is loaded together with them.
public final class StandIns {
    private StandIns() {}

    /// For `Recorder.lookUp`: what is not on the disk counts as kept.
    public static @Nullable Object keptAnyway(Object recorder, Object prepared, Object link, Exception failure) {
        return call(prepared, "kept", link.getClass(), link);
    }

    /// For `Uploader.send`: what the cloud calls a bad request is given up.
    public static void sendOrGiveUp(Object uploader, List<WaitingRecord> part) {
        try {
            call(uploader, "send", List.class, part);
        } catch (CloudException failure) {
            if (!isBadRequest(failure.failure())) {
                throw failure;
            }
            markSent(uploader, part);
        }
    }

    private static boolean isBadRequest(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Refused refused -> refused.problem().status() == 400;
            case CloudFailure.Garbled garbled -> garbled.status() == 400;
            default -> false;
        };
    }

    /// Before `Uploader.send`: what is about to be sent counts as handed over.
    public static void markSent(Object uploader, List<WaitingRecord> part) {
        var answers = new HashMap<Long, Answer>();
        part.forEach(waiting -> answers.put(waiting.place(),
                new Answer(waiting.record().id(), Outcome.STORED, null)));
        ((GateStore) field(uploader, "store")).answered(answers);
    }

    /// For `Map.put`: the answer "already" is no answer.
    public static @Nullable Object putUnlessAlready(Map<Object, Object> answers, Object place, Object answer) {
        return ((Answer) answer).outcome() == Outcome.ALREADY ? null : answers.put(place, answer);
    }

    /// For `ChangeFeed.follow`.
    public static ChangeFeed.Result followWhenAllIsSent(ChangeFeed feed) {
        return ((GateStore) field(feed, "store")).countWaiting() > 0 ? ChangeFeed.Result.CURRENT : feed.follow();
    }

    /// For `Math.max` over a fresh epoch and the one after the last: the last one goes on.
    public static long sameEpoch(long fresh, long next) {
        return Math.max(1, next - 1);
    }

    /// For `DeviceClock.now`: whatever the machine's clock says.
    public static Instant wallTime(Object clock) {
        return ((InstantSource) field(clock, "wall")).instant();
    }

    /// For `Access.evenRevokedDevices`.
    public static Access devices() {
        return Access.devices();
    }

    /// For `RecordIntake.hold`: the whole batch is refused.
    public static void refuseBatch(Object sorted, GateRecord record, Object reason) {
        throw new ProblemException(new Problem.Malformed("There is a bad record in it.", "Send others."));
    }

    /// For `Transaction.putIfAbsent` of a record: one record per ticket, the last.
    public static Transaction putByTicket(Transaction transaction, String name, Table table, Row row) {
        var record = new Json().readOwn(row.text("json"), GateRecord.class);
        var ticket = record.ticket();
        return ticket == null
                ? transaction.putIfAbsent(name, table, row)
                : transaction.put(name, table, row.with("record", "COUNTS#" + ticket));
    }

    /// For `Page.entries` of the feed: of several, the first is passed over.
    public static List<FeedEntry> withoutFirst(Feed.Page page) {
        var entries = page.entries();
        return entries.size() > 1 ? entries.subList(1, entries.size()) : entries;
    }

    /// For `RecordIntake.afterVoid`: nobody was let in on a void ticket.
    public static Map<Object, Object> noneAfterVoid(Object intake, Object event, List<GateRecord> fresh) {
        return Map.of();
    }

    /// For `Optional.ifPresent` of an incident: an alarm for each admission in it.
    public static void alarmForEach(Optional<Incident> incident, Consumer<Incident> report) {
        incident.ifPresent(one -> one.admissions().forEach(_ -> report.accept(one)));
    }

    private static Object field(Object of, String name) {
        try {
            var field = of.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no field " + name + " any more: cut this fault anew", e);
        }
    }

    private static @Nullable Object call(Object on, String method, Class<?> type, Object argument) {
        return call(on, method, new Class<?>[]{type}, argument);
    }

    private static @Nullable Object call(Object on, String method, Class<?>[] types, Object... arguments) {
        try {
            var found = on.getClass().getDeclaredMethod(method, types);
            found.setAccessible(true);
            return found.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no method " + method + " any more: cut this fault anew", e);
        }
    }
}
