package org.gatehouse.scanner.typing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.ticket.ScannedCode;

/// Understands a scanner that types whatever keyboard layout the machine is set to: a text the gate can make nothing
/// of is read as the same keys on the American layout, and taken so if the gate then knows it.
///
/// Belongs to the judging thread.
public final class TypedCodes {
    /// What a garbled code looks like: letters that change places leave a code whose signature is wrong.
    private static final Set<VerdictKind> STRANGE = EnumSet.of(VerdictKind.FORGED, VerdictKind.NOT_A_TICKET,
            VerdictKind.UNKNOWN, VerdictKind.WRONG_EVENT);

    private final Function<String, Verdict> look;
    private Optional<Layout> last = Optional.empty();

    /// @param look judges without leaving a record
    public TypedCodes(Function<String, Verdict> look) {
        this.look = look;
    }

    /// The text the code holds; what was typed, where nothing better is found.
    public String meant(String typed) {
        return known(typed).orElse(typed);
    }

    /// The same where the gate knows it; empty where what was typed may be no code at all.
    public Optional<String> known(String typed) {
        if (typed.length() > ScannedCode.LONGEST)
            return Optional.empty();
        if (isKnown(typed))
            return Optional.of(typed);
        return Stream.concat(last.stream(), Stream.of(Layout.values())).flatMap(layout -> read(typed, layout))
                .findFirst();
    }

    private Stream<String> read(String typed, Layout layout) {
        return layout.meanings(typed).stream().filter(this::isKnown).peek(_ -> last = Optional.of(layout));
    }

    private boolean isKnown(String text) {
        return !STRANGE.contains(look.apply(text).kind());
    }
}
