package org.gatehouse.proving.aws;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// Writes that happen all or not at all.
final class MemoryTransaction {
    private static final int MOST = 100;
    private static final int LARGEST = 4 * 1024 * 1024;

    /// The place of a row among all tables.
    private record Place(MemoryTable table, MemoryTable.Key key) {}

    private MemoryTransaction() {}

    static void commit(List<Write> writes) {
        check(writes);
        var reasons = writes.stream().map(MemoryTransaction::reason).toList();
        if (!reasons.stream().allMatch(Refusals.NONE::equals)) {
            throw Refusals.cancelled(reasons);
        }
        writes.forEach(Write::perform);
    }

    private static void check(List<Write> writes) {
        if (writes.isEmpty() || writes.size() > MOST) {
            throw Refusals.validation("Member must have length less than or equal to " + MOST);
        }
        writes.forEach(Write::check);
        var places = new HashSet<Place>();
        for (var write : writes) {
            if (!places.add(new Place(write.table(), write.key()))) {
                throw Refusals.validation("Transaction request cannot include multiple operations on one item");
            }
        }
        if (writes.stream().mapToInt(write -> Values.size(itemOf(write))).sum() > LARGEST) {
            throw Refusals.validation("Transaction request is larger than 4 MB");
        }
    }

    private static Map<String, AttributeValue> itemOf(Write write) {
        return write instanceof Write.Put put ? put.item() : write.before().orElse(Map.of());
    }

    private static CancellationReason reason(Write write) {
        if (!write.holds()) {
            return Refusals.reason("ConditionalCheckFailed", "The conditional request failed");
        }
        try {
            if (write instanceof Write.Update update) {
                update.after();
            }
            return Refusals.NONE;
        } catch (DynamoDbException e) {
            return Refusals.reason("ValidationError", e.awsErrorDetails().errorMessage());
        }
    }
}
