package org.gatehouse.proving.aws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words and signs of an expression, taken one after another.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*([#:]?\\w+|<=|>=|<>|[=<>(),+-])");

    private final String expression;
    private final List<String> all = new ArrayList<>();
    private int at;

    Tokens(String expression) {
        this.expression = expression;
        var matcher = TOKEN.matcher(expression);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            all.add(matcher.group(1));
            end = matcher.end();
        }
        if (!expression.substring(end).isBlank()) {
            throw unknown();
        }
    }

    /// Whether the next one is this; it is taken where it is.
    boolean takes(String token) {
        boolean is = at < all.size() && all.get(at).equalsIgnoreCase(token);
        at += is ? 1 : 0;
        return is;
    }

    String take() {
        if (at == all.size()) {
            throw unknown();
        }
        return all.get(at++);
    }

    void expect(String token) {
        if (!takes(token)) {
            throw unknown();
        }
    }

    void end() {
        if (at < all.size()) {
            throw unknown();
        }
    }

    Set<String> placeholders() {
        var placeholders = new HashSet<String>();
        all.stream().filter(token -> token.startsWith("#") || token.startsWith(":")).forEach(placeholders::add);
        return placeholders;
    }

    UnsupportedOperationException unknown() {
        return new UnsupportedOperationException("the DynamoDB in memory does not know the expression " + expression
                + ": teach it, and compare it with DynamoDB Local");
    }
}
