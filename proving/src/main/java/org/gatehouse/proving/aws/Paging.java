package org.gatehouse.proving.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What a query finds, page by page.
final class Paging {
    /// A page ends when its rows come to this many bytes.
    private static final int PAGE = 1024 * 1024;

    private final MemoryTable table;
    private final QueryRequest request;
    private final Language language;
    private final MemoryTable.Shape shape;

    Paging(MemoryTable table, QueryRequest request, Language language) {
        this.table = table;
        this.request = request;
        this.language = language;
        shape = table.shape(request.indexName());
    }

    QueryResponse page() {
        if (request.indexName() != null && Boolean.TRUE.equals(request.consistentRead())) {
            throw Refusals.validation("Consistent reads are not supported on global secondary indexes");
        }
        var rows = new ArrayList<Map<String, AttributeValue>>();
        int size = 0;
        for (var row : wanted()) {
            rows.add(row);
            size += Values.size(row);
            if (size > PAGE || request.limit() != null && rows.size() == request.limit()) {
                return answer(rows).lastEvaluatedKey(table.position(shape, row)).build();
            }
        }
        return answer(rows).build();
    }

    private static QueryResponse.Builder answer(List<Map<String, AttributeValue>> rows) {
        return QueryResponse.builder().items(rows).count(rows.size());
    }

    private List<Map<String, AttributeValue>> wanted() {
        var terms = new Terms(request.expressionAttributeNames(), request.expressionAttributeValues());
        var condition = language.keys(request.keyConditionExpression(), terms);
        if (!terms.name(condition.name()).equals(shape.partition())) {
            throw Refusals.validation("Query condition missed key schema element: " + shape.partition());
        }
        var order = Boolean.FALSE.equals(request.scanIndexForward())
                ? table.order(shape).reversed()
                : table.order(shape);
        var partition = terms.value(condition.value());
        var rows = table.rows(shape, partition).stream().filter(row -> condition.narrower().holds(terms, row))
                .sorted(order);
        if (!request.hasExclusiveStartKey()) {
            return rows.toList();
        }
        var after = table.position(shape, request.exclusiveStartKey());
        if (!shape.of(after).partition().equals(partition) || !condition.narrower().holds(terms, after)) {
            throw Refusals.validation("The provided starting key is outside query boundaries");
        }
        return rows.filter(row -> order.compare(row, after) > 0).toList();
    }
}
