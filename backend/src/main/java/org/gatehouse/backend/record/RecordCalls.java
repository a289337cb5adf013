package org.gatehouse.backend.record;

import org.gatehouse.backend.http.Call;
import org.gatehouse.backend.http.Problem;
import org.gatehouse.backend.http.ProblemException;
import org.gatehouse.backend.http.Reply;
import org.gatehouse.ticketing.event.EventId;
import org.gatehouse.ticketing.wire.RecordBatch;

/// The call by which gates hand over what they have done.
public final class RecordCalls {
    private final RecordIntake intake;

    public RecordCalls(RecordIntake intake) {
        this.intake = intake;
    }

    public Reply send(Call call) {
        var batch = call.body(RecordBatch.class);
        if (batch.records().size() > RecordBatch.MOST) {
            throw new ProblemException(new Problem.TooLarge("One request carries at most " + RecordBatch.MOST
                    + " records.", "Send them in several requests."));
        }
        if (!call.path("event", "event", EventId::parse).equals(call.device().event())) {
            throw ProblemException.notFound("event");
        }
        return Reply.ok(intake.take(call.device(), batch));
    }
}
