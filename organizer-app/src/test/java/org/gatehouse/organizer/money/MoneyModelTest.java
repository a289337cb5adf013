package org.gatehouse.organizer.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

import org.gatehouse.desk.screen.Phase;
import org.gatehouse.organizer.events.OpenEvent;
import org.gatehouse.organizer.exports.Exports;
import org.gatehouse.organizer.exports.Format;
import org.gatehouse.organizer.office.Amounts;
import org.gatehouse.organizer.office.Festival;
import org.gatehouse.organizer.office.Formats;
import org.gatehouse.organizer.office.PaperDocuments;
import org.gatehouse.organizer.office.PaperOffice;
import org.gatehouse.organizer.office.Rig;
import org.gatehouse.organizer.tickets.TicketBooks;
import org.gatehouse.sync.api.CloudFailure;
import org.gatehouse.sync.api.IdempotencyKey;
import org.gatehouse.ticketing.event.Money;
import org.gatehouse.ticketing.event.TypeNumber;
import org.gatehouse.ticketing.money.Fate;
import org.gatehouse.ticketing.price.Rate;
import org.gatehouse.ticketing.price.Terms;
import org.gatehouse.ticketing.price.Uplift;
import org.gatehouse.ticketing.registration.Attendee;
import org.gatehouse.ticketing.registration.Channel;
import org.gatehouse.ticketing.registration.Payment;
import org.gatehouse.ticketing.registration.Registration;
import org.gatehouse.ticketing.wire.NewRegistration;
import org.gatehouse.ticketing.wire.Oversold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyModelTest {
    private static final TypeNumber WEEKEND = new TypeNumber(1);
    private final Rig rig = new Rig();
    private final PaperOffice office = Festival.office();
    private final OpenEvent event = new OpenEvent(office.all().getFirst());
    private final MoneyModel model = new MoneyModel(event, TicketBooks.of(event, office, rig), rig.calls, rig.words,
            Festival.clock());
    private final Formats formats = new Formats(rig.words);
    private final PricesModel prices = new PricesModel(event, office.prices(), office, rig.calls, rig.words);

    @Test
    void whatIsSoldAndRefundedMeanwhileIsInTheBooks() {
        model.watch();
        var before = books().takings().total();

        var sold = sell();
        model.watch();
        assertThat(books().takings().total().gross()).isEqualTo(before.gross() + 2 * 8_900);
        office.refund(sold.id());
        model.watch();

        assertThat(books().takings().total().refunds()).isEqualTo(before.refunds() + 2 * 8_900);
        assertThat(books().takings().total().net()).isEqualTo(before.net());
        assertThat(books().reconciliation().of(Fate.REFUNDED).tickets()).isEqualTo(2);
    }

    @Test
    void theLastBooksStayWhenTheNetworkGoes() {
        model.watch();
        office.failWith(new CloudFailure.Unreachable(CloudFailure.Cause.NO_NAME));

        model.watch();

        assertThat(model.state().phaseProperty().get()).isEqualTo(new Phase.Ready());
        assertThat(model.booksProperty().get()).isPresent();
        assertThat(model.state().noticeProperty().get())
                .hasValueSatisfying(notice -> assertThat(notice.title()).contains("offline"));
    }

    @Test
    void anUpliftIsTypedAndHoldsForTheNextSale() {
        var form = termsForm();
        form.fee().percent().set("2,5 %");
        form.fee().fixed().set("0.50");
        form.uplifts().get(event.event().types().getFirst()).fixed().set("10");

        form.save(_ -> prices.changed());

        var terms = prices.pricesProperty().get().orElseThrow().terms();
        assertThat(terms.terms()).isEqualTo(
                new Terms(new Rate(250, 50), Rate.NONE, null, List.of(new Uplift(WEEKEND, new Rate(0, 1_000)))));
        assertThat(terms.history()).hasSize(1);
        assertThat(event.price(WEEKEND)).isEqualTo(new Money(9_900, "EUR"));
        assertThat(sell().amount()).isEqualTo(new Money(19_800, "EUR"));
    }

    @Test
    void whatCannotBeARateIsNamedAtItsField() {
        var form = termsForm();
        form.fee().percent().set("101");
        form.charity().fixed().set("a lot");

        form.save(_ -> {
            throw new AssertionError("nothing is sent");
        });

        assertThat(form.faults().message("fee-percent").get()).isEqualTo("Enter a smaller number.");
        assertThat(form.faults().message("charity-fixed").get()).startsWith("This could not be read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.000 |", "1,000 |", "1.50 | 150", "1,5 | 150", "١٫٥ | 150", "2 | 200",
            "2. | 200",
            "-1 | -100", "1 000 |", "x |"})
    void whatMayBeAThousandIsNotTakenForOne(String typed, @Nullable Long minor) {
        var read = Amounts.minor(typed, 2);

        assertThat(read).isEqualTo(minor == null ? OptionalLong.empty() : OptionalLong.of(minor));
    }

    @Test
    void termsThatSomebodyElseChangedMeanwhileAreShownAndWhatWasTypedStays() {
        var form = termsForm();
        form.charity().percent().set("1");
        office.prices().setTerms(event.id(), new Terms(new Rate(300, 0), Rate.NONE, "Sea Rescue", List.of()), 0);

        form.save(_ -> {
            throw new AssertionError("not over theirs");
        });

        assertThat(form.noticeProperty().get()).hasValueSatisfying(notice -> assertThat(notice.nextStep())
                .contains("Platform fee: none → 3%").contains("Charity: none → Sea Rescue"));
        assertThat(form.fee().percent().get()).isEqualTo("3");
        form.save(_ -> prices.load());
        assertThat(office.prices().terms(event.id()).terms())
                .isEqualTo(new Terms(new Rate(300, 0), new Rate(100, 0), "Sea Rescue", List.of()));
    }

    @Test
    void theBooksAreWrittenToAFileWithoutFormulas(@TempDir Path home) throws Exception {
        office.edit(event.id(), Festival.details("=SUM(A1)", "Meadow", Festival.NOW, 3000),
                event.event().revision(), Oversold.REFUSED);
        event.told(office.get(event.id()));
        model.watch();
        var documents = new PaperDocuments(home);

        new Exports(rig.calls, documents, rig.words).save(event, Format.CSV, books().takings(),
                books().reconciliation(), books().asOf());

        try (var files = Files.list(home)) {
            var text = Files.readString(files.findFirst().orElseThrow());
            assertThat(text).contains("'=SUM(A1)").contains("Not in yet").contains("Box office");
            assertThat(text).doesNotContain(",=SUM").hasLineCount(2 + books().takings().days().size()
                    + books().takings().types().size() + books().takings().channels().size() + 6);
        }
    }

    private TermsForm termsForm() {
        return new TermsForm(prices, office.prices().terms(event.id()), new TermsWords(event, rig.words, formats),
                rig.words);
    }

    private Books books() {
        return model.booksProperty().get().orElseThrow();
    }

    private Registration sell() {
        return office.issue(new NewRegistration(event.id(), Channel.BOX_OFFICE, new Attendee("Ada", null),
                Payment.CARD, List.of(new NewRegistration.Line(WEEKEND, 2))), IdempotencyKey.random());
    }
}
