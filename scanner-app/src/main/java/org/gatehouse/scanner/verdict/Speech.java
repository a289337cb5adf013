package org.gatehouse.scanner.verdict;

import static org.gatehouse.desk.words.Arg.arg;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.times.Times;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Presented;
import org.gatehouse.ticketing.admission.KnownTicket;
import org.gatehouse.ticketing.admission.Verdict;
import org.gatehouse.ticketing.gate.Gate;
import org.gatehouse.ticketing.gate.GateId;
import org.gatehouse.ticketing.manifest.EventFacts;
import org.jspecify.annotations.Nullable;

/// Says verdicts and times in the words of the moment. What asks the gate for its facts blocks: not for the UI thread.
public final class Speech {
    private final GateClient gate;
    private volatile Words words;
    private volatile @Nullable Voice voice;

    /// The words that depend on the event's facts, kept until the facts change.
    private record Voice(Words words, EventFacts facts, Faces faces, Times times) {}

    public Speech(GateClient gate, Words words) {
        this.gate = gate;
        this.words = words;
    }

    /// Goes on in another language.
    public void speak(Words now) {
        words = now;
    }

    public Words words() {
        return words;
    }

    /// What became of a presentation. Whatever goes wrong with the words, the guest is not blamed for it. Blocks.
    public Face face(Presented presented) {
        return face(presented.verdict(), presented.at());
    }

    /// A verdict at the device's time. Blocks.
    public Face face(Verdict verdict, Instant at) {
        try {
            Voice mine = voice();
            return mine == null ? faceless(verdict) : mine.faces.of(verdict, at);
        } catch (RuntimeException e) {
            return faceless(new Verdict.CouldNotJudge(Verdict.CouldNotJudge.Cause.UNFORESEEN));
        }
    }

    /// A verdict that nothing was kept of. Blocks.
    public Face looked(Verdict verdict, Instant at) {
        Face own = face(uncounted(verdict), at);
        String would = switch (verdict) {
            case Verdict.Admit ignored -> words.say("look.admit");
            case Verdict.AdmitSignatureOnly ignored -> words.say("look.admit");
            case Verdict.Readmit ignored -> words.say("look.readmit");
            case Verdict.Exit ignored -> words.say("look.exit");
            case Verdict.Attention ignored -> own.headline();
            case Verdict.Refusal ignored -> own.headline();
            case Verdict.CouldNotJudge ignored -> own.headline();
        };
        return own.looked(would,
                words.list(Stream.of(own.detail(), own.next()).filter(line -> !line.isEmpty()).toList(), " "),
                words.say("look.only"));
    }

    /// Somebody goes in by a supervisor's word. Blocks.
    public Face overruled(Overruled.LetIn letIn) {
        Face refused = face(letIn.refusal(), letIn.at());
        String headline = letIn.persons() > 1
                ? words.say("face.overruled.several", arg("count", letIn.persons()))
                : words.say("face.overruled");
        return refused.overruled(headline, words.say("face.overruled.detail", arg("refusal", refused.headline())));
    }

    /// This gate could not be made to stand elsewhere.
    public Face notMoved() {
        return Faces.notMoved(words);
    }

    /// Whoever was only looked at is not among those who are in.
    private static Verdict uncounted(Verdict verdict) {
        return verdict instanceof Verdict.Admit(KnownTicket known, int persons, int left)
                && known.type().details().admits() > 1 ? new Verdict.Admit(known, left + persons) : verdict;
    }

    /// Without a manifest there is only one thing to say, and it needs no facts.
    private Face faceless(Verdict verdict) {
        boolean noManifest = verdict instanceof Verdict.CouldNotJudge(Verdict.CouldNotJudge.Cause cause)
                && cause == Verdict.CouldNotJudge.Cause.NO_MANIFEST;
        return Faces.unjudged(words, noManifest
                ? Verdict.CouldNotJudge.Cause.NO_MANIFEST
                : Verdict.CouldNotJudge.Cause.UNFORESEEN);
    }

    /// What a gate is called. Blocks.
    public String gateName(GateId id) {
        return gate.facts().flatMap(facts -> facts.gate(id)).map(Gate::name).orElseGet(() -> words.say("gate.gone"));
    }

    /// Times in the event's zone. Blocks.
    public Times times() {
        return times(voice());
    }

    /// Times in the event's zone as far as it is known already.
    public Times timesSoFar() {
        return times(voice);
    }

    private Times times(@Nullable Voice mine) {
        return mine == null ? new Times(words, ZoneId.systemDefault()) : mine.times;
    }

    private @Nullable Voice voice() {
        EventFacts facts = gate.facts().orElse(null);
        Voice known = voice;
        Words mine = words;
        if (facts == null || known != null && known.words == mine && known.facts.equals(facts))
            return known;
        Voice fresh = new Voice(mine, facts, new Faces(mine, facts, gate.event().device()),
                new Times(mine, facts.zone()));
        voice = fresh;
        return fresh;
    }
}
