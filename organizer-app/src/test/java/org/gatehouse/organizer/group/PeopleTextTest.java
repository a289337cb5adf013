package org.gatehouse.organizer.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gatehouse.organizer.office.Festival;
import org.gatehouse.ticketing.event.TicketType;
import org.gatehouse.ticketing.event.TypeNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleTextTest {
    private static final TypeNumber WEEKEND = new TypeNumber(1);
    private static final TypeNumber SATURDAY = new TypeNumber(2);
    private static final List<TicketType> TYPES = Festival.office().all().getFirst().event().types();

    private static People read(String text) {
        return PeopleText.read(text, TYPES, Optional.of(WEEKEND));
    }

    static Stream<Arguments> linesThatAreSomebody() {
        return Stream.of(arguments("Ada Lovelace", "Ada Lovelace", WEEKEND),
                arguments("  Ada   Lovelace ", "Ada Lovelace", WEEKEND),
                arguments("Ada Lovelace; saturday", "Ada Lovelace", SATURDAY),
                arguments("Ada Lovelace;ada@example.org;SATURDAY", "Ada Lovelace", SATURDAY),
                arguments("Ada Lovelace\tada@example.org", "Ada Lovelace", WEEKEND),
                arguments("12\tAda\tLovelace\t09.12.2014", "Ada Lovelace", WEEKEND),
                arguments("\"Lovelace, Ada\"\tSaturday\t", "Lovelace, Ada", SATURDAY),
                arguments("Ada Lovelace <ada@example.org>,", "Ada Lovelace", WEEKEND),
                arguments("Ada Lovelace <ada@example.org>", "Ada Lovelace", WEEKEND),
                arguments("Lovelace, Ada", "Lovelace, Ada", WEEKEND),
                arguments("Ada Lovelace, Saturday", "Ada Lovelace", SATURDAY),
                arguments("Ada Lovelace, ada@example.org", "Ada Lovelace", WEEKEND),
                arguments("3. Ada Lovelace", "Ada Lovelace", WEEKEND),
                arguments("- محمد الفارسي", "محمد الفارسي", WEEKEND),
                arguments("高橋 さくら", "高橋 さくら", WEEKEND));
    }

    @ParameterizedTest
    @MethodSource("linesThatAreSomebody")
    void aLineIsSomebodyHoweverItWasWritten(String line, String name, TypeNumber type) {
        var people = read(line);

        assertThat(people.people()).containsExactly(new Person(1, name, type));
        assertThat(people.faults()).isZero();
    }

    static Stream<Arguments> linesThatAreNobody() {
        return Stream.of(arguments("ada@example.org", new Finding.NoName(1)),
                arguments("; Saturday;", new Finding.NoName(1)), arguments("12", new Finding.NoName(1)),
                arguments("Ada Lovelace; Sunday", new Finding.UnknownType(1, "Sunday")),
                arguments("A".repeat(201), new Finding.NameTooLong(1, 200)));
    }

    @ParameterizedTest
    @MethodSource("linesThatAreNobody")
    void aLineThatIsNobodyIsExplained(String line, Finding why) {
        var people = read(line);

        assertThat(people.people()).isEmpty();
        assertThat(people.findings()).containsExactly(why);
        assertThat(people.faults()).isEqualTo(1);
    }

    @Test
    void emptyLinesAreNothingAndLinesKeepTheirNumbers() {
        var people = read("\nAda\n\n  \nBo\n");

        assertThat(people.people()).containsExactly(new Person(2, "Ada", WEEKEND), new Person(5, "Bo", WEEKEND));
        assertThat(people.findings()).isEmpty();
    }

    @Test
    void whoStandsThereTwiceIsPointedOutAndKept() {
        var people = read("José Núñez\nBo\nJOSE NUNEZ; Saturday");

        assertThat(people.people()).hasSize(3);
        assertThat(people.findings()).containsExactly(new Finding.Again(3, "JOSE NUNEZ", 1));
        assertThat(people.faults()).isZero();
    }

    @Test
    void aLineThatNamesTheColumnsIsNobodyAndSaysSo() {
        var people = read("Vorname\tNachname\tTicketart\nAda\tLovelace\tSaturday\nBo\tLindqvist\t");

        assertThat(people.people()).containsExactly(new Person(2, "Ada Lovelace", SATURDAY),
                new Person(3, "Bo Lindqvist", WEEKEND));
        assertThat(people.findings()).contains(new Finding.Heading(1));
    }

    @Test
    void aNameInSeveralColumnsIsPutTogetherAndShownOnce() {
        var people = read("Ada\tLovelace\nBo\tLindqvist");

        assertThat(people.people()).extracting(Person::name).containsExactly("Ada Lovelace", "Bo Lindqvist");
        assertThat(people.findings()).containsExactly(new Finding.ReadAs(1, "Ada Lovelace"));
    }

    @Test
    void whereAColumnHoldsTypesAnotherWordInItIsNoPartOfAName() {
        var people = read("Ada\tSaturday\nBo\tSunday");

        assertThat(people.people()).extracting(Person::name).containsExactly("Ada");
        assertThat(people.findings()).containsExactly(new Finding.UnknownType(2, "Sunday"));
    }

    @Test
    void addressesAreCountedForTheyAreNotKept() {
        assertThat(read("Ada\tada@example.org\nBo\nGrace <grace@example.org>").addresses()).isEqualTo(2);
    }
}
