package org.gatehouse.proving.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Expressions, each read once.
final class Language {
    private final Map<String, Expression<Expression.Test>> tests = new HashMap<>();
    private final Map<String, Expression<Expression.Edit>> edits = new HashMap<>();
    private final Map<String, Expression<Expression.Keys>> keys = new HashMap<>();

    Condition condition(@Nullable String text, Terms terms) {
        var test = test(text);
        terms.checkAllUsed(test.placeholders());
        return new Condition(test.meaning(), terms);
    }

    Update update(String edit, @Nullable String condition, Terms terms) {
        var test = test(condition);
        var change = read(edits, edit, Expression::edit);
        var used = new HashSet<>(test.placeholders());
        used.addAll(change.placeholders());
        terms.checkAllUsed(used);
        return new Update(change.meaning(), new Condition(test.meaning(), terms));
    }

    Expression.Keys keys(String text, Terms terms) {
        var read = read(keys, text, Expression::keys);
        terms.checkAllUsed(read.placeholders());
        return read.meaning();
    }

    private Expression<Expression.Test> test(@Nullable String text) {
        return text == null
                ? new Expression<>((terms, item) -> true, Set.of())
                : read(tests, text, Expression::test);
    }

    private static <T> Expression<T> read(Map<String, Expression<T>> known, String text,
            Function<String, Expression<T>> reader) {
        return known.computeIfAbsent(text, reader);
    }

    /// What must hold of a row.
    record Condition(Expression.Test test, Terms terms) {
        boolean holds(Optional<Map<String, AttributeValue>> row) {
            return test.holds(terms, row.orElse(Map.of()));
        }
    }

    /// What becomes of a row, where the condition holds.
    record Update(Expression.Edit edit, Condition condition) {}
}
