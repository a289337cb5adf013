package org.gatehouse.backend.table;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Why DynamoDB did not do a transaction.
final class Cancelled {
    private Cancelled() {}

    /// The writes whose conditions did not hold; none where it was only a conflict or throttling.
    static List<String> refused(Transaction transaction, TransactionCanceledException cancelled) {
        var names = new ArrayList<String>();
        for (int i = 0; i < cancelled.cancellationReasons().size(); i++) {
            switch (Reason.of(cancelled.cancellationReasons().get(i))) {
                case CONDITION -> names.add(transaction.names().get(i));
                case PASSING, NONE -> {
                }
                case OURS -> throw cancelled;
            }
        }
        return names;
    }

    /// Why it did not do one of the writes.
    private enum Reason {
        NONE, CONDITION, PASSING, OURS;

        static Reason of(CancellationReason reason) {
            return switch (reason.code() == null ? "None" : reason.code()) {
                case "None" -> NONE;
                case "ConditionalCheckFailed" -> CONDITION;
                case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded",
                        "RequestLimitExceeded", "TransactionInProgress" ->
                    PASSING;
                default -> OURS;
            };
        }
    }
}
