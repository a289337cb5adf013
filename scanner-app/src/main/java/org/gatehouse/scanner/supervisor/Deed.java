package org.gatehouse.scanner.supervisor;

import java.util.List;
import org.gatehouse.desk.words.Words;
import org.gatehouse.scanner.history.HistoryLine;
import org.gatehouse.sync.checkin.Approval;
import org.gatehouse.sync.checkin.GateClient;
import org.gatehouse.sync.checkin.Overruled;
import org.gatehouse.sync.checkin.Undone;
import org.gatehouse.ticketing.admission.SupervisorReason;

/// What a supervisor wants to do, once they have said why.
sealed interface Deed {
    /// Lets in somebody whom the gate refused.
    record LetIn(Refused refused) implements Deed {}

    /// Takes back an entry or an exit.
    record TakeBack(HistoryLine line) implements Deed {}

    /// What became of it.
    sealed interface Result {
        record OfLettingIn(Overruled overruled) implements Result {}

        record OfTakingBack(Undone undone) implements Result {}
    }

    /// Blocks.
    default Result by(GateClient gate, Approval approval, SupervisorReason reason) {
        return switch (this) {
            case LetIn(Refused refused) -> new Result.OfLettingIn(refused.code().isEmpty()
                    ? gate.overrule(refused.ticket(), refused.party(), approval, reason)
                    : gate.overrule(refused.code(), refused.party(), approval, reason));
            case TakeBack(HistoryLine line) -> new Result.OfTakingBack(gate.undo(line.record(), approval, reason));
        };
    }

    default String title(Words words) {
        return switch (this) {
            case LetIn ignored -> words.say("overrule.title");
            case TakeBack ignored -> words.say("take-back.title");
        };
    }

    /// Whom it is about, as far as known.
    default String whose() {
        return switch (this) {
            case LetIn(Refused refused) -> refused.whose();
            case TakeBack(HistoryLine line) -> line.whose();
        };
    }

    /// The reasons there are most often.
    default List<String> reasons(Words words) {
        return switch (this) {
            case LetIn ignored -> List.of(words.say("overrule.reason.lost"), words.say("overrule.reason.photo"),
                    words.say("overrule.reason.companion"), words.say("overrule.reason.organizer"));
            case TakeBack ignored -> List.of(words.say("take-back.reason.mistake"),
                    words.say("take-back.reason.turned-back"), words.say("take-back.reason.other-ticket"),
                    words.say("take-back.reason.organizer"));
        };
    }
}
