package org.gatehouse.organizer.signin;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a new password must have: what Cognito asks for where nothing else is set. A pool may ask for more and says so
/// itself.
enum PasswordRule {
    LENGTH(text -> text.length() >= 8), //
    SMALL(text -> text.chars().anyMatch(Character::isLowerCase)), //
    CAPITAL(text -> text.chars().anyMatch(Character::isUpperCase)), //
    DIGIT(text -> text.chars().anyMatch(Character::isDigit)), //
    SIGN(text -> !text.chars().allMatch(Character::isLetterOrDigit));

    private final Predicate<String> kept;

    PasswordRule(Predicate<String> kept) {
        this.kept = kept;
    }

    boolean isKeptBy(String password) {
        return !password.isEmpty() && kept.test(password);
    }

    static List<PasswordRule> brokenBy(String password) {
        return Stream.of(values()).filter(rule -> !rule.isKeptBy(password)).toList();
    }
}
