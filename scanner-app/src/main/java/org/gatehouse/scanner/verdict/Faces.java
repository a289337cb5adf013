package org.gatehouse.scanner.verdict;

import static org.gatehouse.desk.words.Arg.arg;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.gatehouse.desk.screen.Tone;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.ticketing.admission.Admission;
import org.gatehouse.ticketing.admission.KnownTicket;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.admission.VerdictKind;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.gate.DeviceId;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.jspecify.annotations.Nullable;

/// Puts verdicts into words: what it is, whose, what is known, what to do.
public final class Faces {
    private final Words words;
    private final Times times;
    private final EventFacts facts;
    private final DeviceId me;

    /// @param me this device, to be called so where it was the one
    public Faces(Words words, EventFacts facts, DeviceId me) {
        this.words = words;
        this.facts = facts;
        this.me = me;
        times = new Times(words, facts.zone());
    }

    /// @param now the device's time
    public Face of(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Pass pass -> pass(pass, now);
            case Verdict.Attention attention -> attention(attention, now);
            case Verdict.Refusal refusal -> refusal(refusal, now);
            case Verdict.CouldNotJudge none -> unjudged(words, none.cause());
        };
    }

    private Face pass(Verdict.Pass pass, Instant now) {
        return switch (pass) {
            case Verdict.Admit admit -> admit(admit);
            case Verdict.AdmitSignatureOnly admit -> face(admit, Tone.ADMIT, Shape.ADMIT_MARKED)
                    .type(name(admit.type())).detail(words.say("face.admit-signature-only.detail"));
            case Verdict.Readmit readmit -> known(face(readmit, Tone.ADMIT, Shape.READMIT), readmit.known())
                    .detail(entered(readmit.last(), now));
            case Verdict.Exit exit -> face(exit, Tone.ADMIT, Shape.EXIT).type(name(exit.type()))
                    .detail(exit.inside() == 0 ? "" : words.say("face.exit.detail", arg("count", exit.inside())));
        };
    }

    private Face admit(Verdict.Admit admit) {
        Face face = known(face(admit, Tone.ADMIT, Shape.ADMIT), admit.known());
        int all = admit.known().type().details().admits();
        if (admit.persons() > 1)
            face = face.headline(words.say("face.admit.several", arg("count", admit.persons())));
        List<String> known = new ArrayList<>();
        if (all > 1)
            known.add(words.say("group.in", arg("in", all - admit.personsLeft()), arg("all", all)));
        if (admit.personsLeft() > 0)
            known.add(words.say("face.admit.detail", arg("count", admit.personsLeft())));
        return face.detail(words.list(known, " "));
    }

    private Face attention(Verdict.Attention attention, Instant now) {
        return switch (attention) {
            case Verdict.JustAdmitted just -> owned(face(just, Tone.ATTENTION, Shape.LOOK_AGAIN), just.holder(),
                    just.type()).detail(entered(just.admission(), now)).next(words.say("face.just-admitted.next"));
            case Verdict.FewerLeft fewer -> face(fewer, Tone.ATTENTION, Shape.LOOK_AGAIN).type(name(fewer.type()))
                    .detail(words.say("face.fewer-left.detail", arg("count", fewer.left())))
                    .next(words.say("face.fewer-left.next"));
            case Verdict.SeveralCodes several -> face(several, Tone.ATTENTION, Shape.SEVERAL)
                    .next(words.say("face.several-codes.next"));
        };
    }

    private Face refusal(Verdict.Refusal refusal, Instant now) {
        return switch (refusal) {
            case Verdict.AlreadyIn already -> owned(refused(already, Shape.REFUSE), already.holder(), already.type())
                    .detail(entered(already.first(), now)).next(words.say("face.already-in.next"));
            case Verdict.NotInside not -> refused(not, Shape.REFUSE).type(name(not.type()))
                    .next(words.say("face.not-inside.next"));
            case Verdict.WrongEvent wrong -> refused(wrong, Shape.ELSEWHERE)
                    .next(words.say("face.wrong-event.next", arg("event", facts.name())));
            case Verdict.WrongGate wrong -> wrongGate(wrong);
            case Verdict.TooEarly early -> refused(early, Shape.TIME).type(name(early.type()))
                    .detail(words.say("face.too-early.detail", arg("time", times.at(early.from(), now))))
                    .next(words.say("face.too-early.next"));
            case Verdict.TooLate late -> refused(late, Shape.TIME).type(name(late.type()))
                    .detail(words.say("face.too-late.detail", arg("time", times.at(late.until(), now))))
                    .next(words.say("face.too-late.next"));
            case Verdict.Void gone -> gone(gone, now);
            case Verdict.Unpaid unpaid -> known(refused(unpaid, Shape.MONEY), unpaid.known())
                    .detail(words.say("face.unpaid.detail", arg("amount", amount(unpaid.owed()))))
                    .next(words.say("face.unpaid.next"));
            case Verdict.Unknown unknown -> refused(unknown, Shape.REFUSE).next(words.say("face.unknown.next"));
            case Verdict.Forged forged -> refused(forged, Shape.REFUSE).detail(words.say("face.forged.detail"))
                    .next(words.say("face.forged.next"));
            case Verdict.NotATicket none -> refused(none, Shape.REFUSE).next(words.say("face.not-a-ticket.next"));
        };
    }

    private Face wrongGate(Verdict.WrongGate wrong) {
        List<String> names = wrong.right().stream().map(Gate::name).toList();
        String next = names.isEmpty()
                ? words.say("face.wrong-gate.nowhere")
                : words.say("face.wrong-gate.next", arg("gates", words.list(names, words.say("list.separator"))));
        return refused(wrong, Shape.ELSEWHERE).type(name(wrong.type())).next(next);
    }

    private Face gone(Verdict.Void gone, Instant now) {
        String status = dashed(gone.status());
        Face face = refused(gone, Shape.REFUSE);
        return new Face(face.kind(), face.tone(), face.shape(), words.say("face.void." + status), "",
                facts.type(gone.ticket().type()).map(this::name).orElse(""),
                words.say("face.void.detail", arg("time", times.at(gone.since(), now))),
                words.say("face.void-next." + status));
    }

    /// The one answer that needs no facts.
    static Face unjudged(Words words, Verdict.CouldNotJudge.Cause cause) {
        return new Face(VerdictKind.COULD_NOT_JUDGE, Tone.UNJUDGED, Shape.UNJUDGED, words.say("face.could-not-judge"),
                "", "", words.say("face.could-not-judge.detail"), words.say("face.cause." + dashed(cause)));
    }

    /// Nobody's verdict: the disk did not take another gate or direction.
    static Face notMoved(Words words) {
        return new Face(VerdictKind.COULD_NOT_JUDGE, Tone.UNJUDGED, Shape.UNJUDGED, words.say("face.not-moved"), "",
                "", words.say("face.not-moved.detail"), words.say("face.not-moved.next"));
    }

    private Face refused(Verdict verdict, Shape shape) {
        return face(verdict, Tone.REFUSE, shape);
    }

    private Face face(Verdict verdict, Tone tone, Shape shape) {
        return new Face(verdict.kind(), tone, shape, words.say("face." + dashed(verdict.kind())), "", "", "", "");
    }

    private Face known(Face face, KnownTicket known) {
        return owned(face, known.row().holder(), known.type());
    }

    private Face owned(Face face, @Nullable String holder, TicketType type) {
        return face.holder(holder == null ? "" : words.shown(holder)).type(name(type));
    }

    private String name(TicketType type) {
        return words.shown(type.name());
    }

    private String entered(Admission admission, Instant now) {
        String key = admission.device().equals(me) ? "face.entered.here" : "face.entered.elsewhere";
        return words.say(key, arg("time", times.at(admission.at(), now)), arg("ago", times.ago(admission.at(), now)),
                arg("gate", gateName(admission.gate())));
    }

    private String gateName(GateId gate) {
        return facts.gate(gate).map(Gate::name).orElseGet(() -> words.say("gate.gone"));
    }

    private String amount(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(BigDecimal.valueOf(money.minor(), currency.getDefaultFractionDigits()));
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
