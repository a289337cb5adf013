package org.gatehouse.backend.event;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Deed;
import org.gatehouse.ticketing.event.Event;
import org.gatehouse.ticketing.event.Money;
import org.jspecify.annotations.Nullable;

/// Says in the log what an edit makes of an event.
final class EventDeeds {
    private EventDeeds() {}

    /// The same edit, said in the log of the call that asks for it.
    static Function<StoredEvent, Edit> told(Call call, Function<StoredEvent, Edit> how) {
        return stored -> {
            var edit = how.apply(stored);
            tell(call.deed().nothingChanged(), stored.event(), edit.result().event());
            return edit;
        };
    }

    private static void tell(Deed deed, Event before, Event after) {
        deed.called(after.details().name());
        tell(deed, before.details(), after.details());
        tell(deed, before.types(), after.types(), (a, b) -> a.number().equals(b.number()), type -> type.name(),
                type -> type.details());
        tell(deed, before.gates(), after.gates(), (a, b) -> a.id().equals(b.id()), gate -> gate.name(),
                gate -> gate.details());
    }

    private static <T> void tell(Deed deed, List<T> before, List<T> after, BiPredicate<T, T> same,
            Function<T, String> name, Function<T, Record> details) {
        for (var now : after) {
            var old = before.stream().filter(then -> same.test(then, now)).findFirst();
            if (!old.equals(Optional.of(now))) {
                deed.called(name.apply(now));
                old.ifPresent(then -> tell(deed, details.apply(then), details.apply(now)));
            }
        }
        before.stream().filter(then -> after.stream().noneMatch(now -> same.test(then, now)))
                .forEach(gone -> deed.called(name.apply(gone)));
    }

    /// Field by field; of what has parts of its own only that it changed.
    private static void tell(Deed deed, Record before, Record after) {
        for (var part : before.getClass().getRecordComponents()) {
            var from = value(part, before);
            var to = value(part, after);
            if (from instanceof Record || to instanceof Record || from instanceof Iterable) {
                deed.changed(part.getName(), text(from), text(to));
            } else {
                deed.changed(part.getName(), from, to);
            }
        }
    }

    private static @Nullable Object value(java.lang.reflect.RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parts of an event can be read", e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Money(var minor, var currency)) {
            int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
            return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
        }
        return value == null ? null : value.toString();
    }
}
