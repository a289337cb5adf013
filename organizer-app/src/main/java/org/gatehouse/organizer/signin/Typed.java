package org.gatehouse.organizer.signin;

import java.util.Optional;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed while signing in, and what is wrong with each of it; empty for nothing.
final class Typed {
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final StringProperty emailError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final StringProperty answerError = new SimpleStringProperty("");
    private final StringProperty chosenError = new SimpleStringProperty("");

    StringProperty emailProperty() {
        return email;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /// The new password or the code, whichever is asked for.
    StringProperty answerProperty() {
        return answer;
    }

    /// The password that takes the place of the forgotten one.
    StringProperty chosenProperty() {
        return chosen;
    }

    StringProperty emailErrorProperty() {
        return emailError;
    }

    StringProperty passwordErrorProperty() {
        return passwordError;
    }

    StringProperty answerErrorProperty() {
        return answerError;
    }

    StringProperty chosenErrorProperty() {
        return chosenError;
    }

    String email() {
        return email.get();
    }

    /// The e-mail address without what was typed around it.
    String address() {
        return email.get().strip();
    }

    String password() {
        return password.get();
    }

    String answer() {
        return answer.get();
    }

    String chosen() {
        return chosen.get();
    }

    boolean isSixDigits() {
        return answer.get().replaceAll("\\s", "").matches("\\d{6}");
    }

    /// The key of what is wrong with a new password.
    static Optional<String> weakness(String secret) {
        return PasswordRule.brokenBy(secret).isEmpty() ? Optional.empty() : Optional.of("signin.new-password.weak");
    }

    void clearErrors() {
        emailError.set("");
        passwordError.set("");
        answerError.set("");
        chosenError.set("");
    }
}
