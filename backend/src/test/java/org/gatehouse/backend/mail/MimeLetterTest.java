package org.gatehouse.backend.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.gatehouse.ticketing.event.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeLetterTest {
    private static final Sender SENDER = new Sender("tickets@nordlicht.example",
            Optional.of("hello@nordlicht.example"));
    private static final ZonedDateTime DOORS = ZonedDateTime.of(2027, 6, 19, 18, 0, 0, 0, ZoneId.of("Europe/Lisbon"));

    private static Letter letter(String organizer, String guest, String event, int tickets,
            Money... owed) {
        return new Letter(organizer, guest, "guest@example.org", event, "Old Docks, Quay 3", DOORS,
                DOORS.plusHours(1), tickets, "a1b2c3d4", List.of(owed), new byte[]{'%', 'P', 'D', 'F'},
                DOORS.toInstant());
    }

    private static MimeMessage read(Locale language, Letter letter) throws Exception {
        var bytes = new MimeLetter(SENDER, new LetterWords(language)).write(letter, letter.address());
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static String text(MimeMessage message, int alternative) throws Exception {
        var either = (MimeMultipart) ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        return (String) either.getBodyPart(alternative).getContent();
    }

    @Test
    void namesInEveryScriptArriveAsTheyWereWritten() throws Exception {
        var message = read(Locale.forLanguageTag("ar"), letter("مهرجان الضوء", "Þóra 李 🎈", "ليلة الحصاد 🌕", 3));

        assertThat(message.getSubject()).isEqualTo("تذاكرك إلى ليلة الحصاد 🌕");
        assertThat(message.getFrom()).extracting(MimeLetterTest::name).containsExactly("مهرجان الضوء");
        assertThat(message.getAllRecipients()).extracting(MimeLetterTest::name).containsExactly("Þóra 李 🎈");
        assertThat(text(message, 0)).contains("Þóra 李 🎈").contains("Old Docks, Quay 3").contains("a1b2c3d4");
        assertThat(text(message, 1)).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    private static String name(Address address) {
        return ((InternetAddress) address).getPersonal();
    }

    @Test
    void answersGoWhereTheOrganizerReadsThem() throws Exception {
        var message = read(Locale.ENGLISH, letter("Nordlicht", "Ada", "Harvest Moon", 1));

        assertThat(message.getFrom()).extracting(Address::toString).containsExactly(
                "Nordlicht <tickets@nordlicht.example>");
        assertThat(message.getReplyTo()).extracting(Address::toString).containsExactly(
                "Nordlicht <hello@nordlicht.example>");
        assertThat(message.getMessageID()).endsWith("@nordlicht.example>");
        assertThat(message.getSentDate()).isEqualTo(DOORS.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nordlicht <tickets@nordlicht.example>", "tickets", "tickets@bücher.example"})
    void aSenderThatIsNoBareAddressIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new Sender(address, Optional.empty())).hasMessageContaining("without a name");
        assertThatThrownBy(() -> new Sender("tickets@nordlicht.example", Optional.of(address)))
                .hasMessageContaining("without a name");
    }

    @Test
    void whatGuestsAndOrganizersWriteStaysText() throws Exception {
        var event = "Rock & Roll\r\nBcc: all@example.org\r\n\r\n<img src=x>";
        var message = read(Locale.ENGLISH, letter("\"Nord\"\r\nBcc: x@example.org", "<b>Ada</b>", event, 2));

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("Your tickets for Rock & Roll Bcc: all@example.org <img src=x>");
        assertThat(text(message, 1)).contains("&lt;b&gt;Ada&lt;/b&gt;").contains("Rock &amp; Roll")
                .doesNotContain("<img").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja", "ar"})
    void everyLanguageSaysWhatWhenAndWhere(String language) throws Exception {
        for (int tickets : new int[]{1, 2, 11}) {
            var message = read(Locale.forLanguageTag(language), letter("Nordlicht", "Ada", "Harvest Moon", tickets));

            assertThat(message.getSubject()).contains("Harvest Moon").doesNotContain("{").doesNotContain("#");
            assertThat(text(message, 0)).contains("Ada", "Harvest Moon", "18:00", "19:00", "Old Docks", "Nordlicht")
                    .doesNotContain("{").doesNotContain("choice").doesNotContain("#");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en | Still to pay | €90.00", "de | Noch zu zahlen | 90,00 €",
            "es | Pendiente de pago | 90,00 €", "fr | Reste à payer | 90,00 €", "ja | お支払いが必要な金額 | €90.00"})
    void whatIsNotPaidForYetIsSaidInEveryLanguageAndElseNothingOfMoney(String language, String what, String amount)
            throws Exception {
        var locale = Locale.forLanguageTag(language);
        var owing = text(read(locale, letter("Nordlicht", "Ada", "Harvest Moon", 2, new Money(9_000, "EUR"))), 0);
        var paid = text(read(locale, letter("Nordlicht", "Ada", "Harvest Moon", 2)), 0);

        assertThat(owing.replace('\u00a0', ' ').lines().map(String::strip)).containsSequence(what, amount);
        assertThat(paid).doesNotContain(what);
    }

    @Test
    void theTicketsAreAttachedUnderTheirOrder() throws Exception {
        var message = read(Locale.ENGLISH, letter("Nordlicht", "Ada", "Harvest Moon", 1));

        var attached = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("tickets-a1b2c3d4.pdf");
        assertThat(attached.getContentType()).startsWith("application/pdf");
        assertThat(attached.getInputStream().readAllBytes()).startsWith('%', 'P', 'D', 'F');
    }

    @ParameterizedTest
    @CsvSource({"ada@example.org,ada@example.org", "ada+moon@bücher.example,ada+moon@xn--bcher-kva.example",
            "ada@例え.テスト,ada@xn--r8jz45g.xn--zckzah"})
    void aDomainMayBeInAnyScript(String written, String travelling) {
        assertThat(MimeLetter.usable(written)).contains(travelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jürgen@example.org", "ada@exa mple.org", "ada example.org", "ada@@example.org",
            "<ada>@a.b",
            "ada@example.org,bob@example.org", "ada@-.\u200b.", "<ada@example.org>", "\"Evil\"<x@example.org>",
            "g:ada@example.org;"})
    void whatNoMessageCanGoToIsNotTried(String written) {
        assertThat(MimeLetter.usable(written)).isEmpty();
    }
}
