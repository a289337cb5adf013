package org.gatehouse.proving.aws;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An expression of DynamoDB's language, as far as the backend speaks it.
///
/// @param <T> what it means
/// @param placeholders those it uses
record Expression<T>(T meaning, Set<String> placeholders) {
    /// Asks something of a row.
    @FunctionalInterface
    interface Test {
        boolean holds(Terms terms, Map<String, AttributeValue> item);
    }

    /// Makes another row of a row.
    @FunctionalInterface
    interface Edit {
        void apply(Terms terms, Map<String, AttributeValue> before, Map<String, AttributeValue> after);
    }

    /// A value, or none where the row lacks the attribute.
    @FunctionalInterface
    private interface Operand {
        @org.jspecify.annotations.Nullable
        AttributeValue of(Terms terms, Map<String, AttributeValue> item);
    }

    static Expression<Test> test(String text) {
        var tokens = new Tokens(text);
        var test = either(tokens);
        tokens.end();
        return new Expression<>(test, tokens.placeholders());
    }

    /// Which rows a query wants.
    ///
    /// @param name of the partition's attribute, as it stands in the expression
    /// @param value that it must have, as it stands in the expression
    /// @param narrower about the sort key
    record Keys(String name, String value, Test narrower) {}

    static Expression<Keys> keys(String text) {
        var tokens = new Tokens(text);
        var name = tokens.take();
        tokens.expect("=");
        var value = tokens.take();
        var narrower = tokens.takes("AND") ? single(tokens) : (Test) (terms, item) -> true;
        tokens.end();
        return new Expression<>(new Keys(name, value, narrower), tokens.placeholders());
    }

    static Expression<Edit> edit(String text) {
        var tokens = new Tokens(text);
        tokens.expect("SET");
        var edit = assignment(tokens);
        while (tokens.takes(",")) {
            var first = edit;
            var next = assignment(tokens);
            edit = (terms, before, after) -> {
                first.apply(terms, before, after);
                next.apply(terms, before, after);
            };
        }
        tokens.end();
        return new Expression<>(edit, tokens.placeholders());
    }

    static Map<String, AttributeValue> applied(Edit edit, Terms terms, Map<String, AttributeValue> item) {
        var after = new TreeMap<>(item);
        edit.apply(terms, item, after);
        return after;
    }

    private static Test either(Tokens tokens) {
        var test = both(tokens);
        while (tokens.takes("OR")) {
            var first = test;
            var second = both(tokens);
            test = (terms, item) -> first.holds(terms, item) | second.holds(terms, item);
        }
        return test;
    }

    private static Test both(Tokens tokens) {
        var test = single(tokens);
        while (tokens.takes("AND")) {
            var first = test;
            var second = single(tokens);
            test = (terms, item) -> first.holds(terms, item) & second.holds(terms, item);
        }
        return test;
    }

    private static Test single(Tokens tokens) {
        if (tokens.takes("(")) {
            var inner = either(tokens);
            tokens.expect(")");
            return inner;
        }
        if (tokens.takes("attribute_not_exists")) {
            var name = bracketed(tokens);
            return (terms, item) -> !item.containsKey(terms.name(name));
        }
        if (tokens.takes("attribute_exists")) {
            var name = bracketed(tokens);
            return (terms, item) -> item.containsKey(terms.name(name));
        }
        return tokens.takes("begins_with") ? beginning(tokens) : comparison(tokens);
    }

    private static String bracketed(Tokens tokens) {
        tokens.expect("(");
        var name = tokens.take();
        tokens.expect(")");
        return name;
    }

    private static Test beginning(Tokens tokens) {
        tokens.expect("(");
        var name = tokens.take();
        tokens.expect(",");
        var prefix = tokens.take();
        tokens.expect(")");
        return (terms, item) -> {
            var value = item.get(terms.name(name));
            return value != null && value.type() == AttributeValue.Type.S
                    && value.s().startsWith(terms.value(prefix).s());
        };
    }

    /// An attribute that is not there, or is of another type, compares with nothing.
    private static Test comparison(Tokens tokens) {
        var left = operand(tokens);
        var sign = tokens.take();
        var right = operand(tokens);
        return (terms, item) -> {
            var one = left.of(terms, item);
            var other = right.of(terms, item);
            return one != null && other != null && Values.isSameType(one, other)
                    && holds(sign, Values.compare(one, other), tokens);
        };
    }

    private static boolean holds(String sign, int order, Tokens tokens) {
        return switch (sign) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> throw tokens.unknown();
        };
    }

    private static Operand operand(Tokens tokens) {
        var token = tokens.take();
        return token.startsWith(":")
                ? (terms, item) -> terms.value(token)
                : (terms, item) -> item.get(terms.name(token));
    }

    private static Edit assignment(Tokens tokens) {
        var target = tokens.take();
        tokens.expect("=");
        var value = sum(tokens);
        return (terms, before, after) -> {
            var result = value.of(terms, before);
            if (result == null) {
                throw Refusals.validation(
                        "The provided expression refers to an attribute that does not exist in the item");
            }
            after.put(terms.name(target), result);
        };
    }

    private static Operand sum(Tokens tokens) {
        var first = operand(tokens);
        if (!tokens.takes("+")) {
            return first;
        }
        var second = operand(tokens);
        return (terms, item) -> {
            var one = first.of(terms, item);
            var other = second.of(terms, item);
            return one == null || other == null ? null : Values.sum(one, other);
        };
    }
}
