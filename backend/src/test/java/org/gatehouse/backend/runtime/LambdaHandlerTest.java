package org.gatehouse.backend.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.backend.mail.Sender;
import org.junit.jupiter.api.Test;

class LambdaHandlerTest {
    private static final Map<String, String> GOOD = Map.of("GATEHOUSE_BUCKET", "tickets", "GATEHOUSE_ISSUER",
            "https://pool.example", "GATEHOUSE_CLIENT_ID", "console");

    @Test
    void theEnvironmentSaysWhereEverythingIs() {
        var config = LambdaHandler.config(GOOD);

        assertThat(config)
                .isEqualTo(new ApiConfig("", "tickets", URI.create("https://pool.example"), "console", Locale.ENGLISH));
    }

    @Test
    void mailIsSentWhereTheEnvironmentSaysFromWhom() {
        assertThat(LambdaHandler.sender(GOOD)).isEmpty();
        assertThat(LambdaHandler.sender(Map.of("GATEHOUSE_MAIL_FROM", " tickets@nordlicht.example ",
                "GATEHOUSE_MAIL_REPLIES", "hello@nordlicht.example")))
                .contains(new Sender("tickets@nordlicht.example", Optional.of("hello@nordlicht.example")));
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> LambdaHandler.config(Map.of("GATEHOUSE_BUCKET", "tickets")))
                .hasMessageContaining("GATEHOUSE_ISSUER");
    }
}
