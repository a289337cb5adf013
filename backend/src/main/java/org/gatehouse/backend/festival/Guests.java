package org.gatehouse.backend.festival;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.gatehouse.ticketing.registration.Attendee;

/// The invented people who come to the festival.
final class Guests {
    private static final List<String> FIRST = List.of("Ada", "Bo", "Chidi", "Dilek", "Elif", "Farid", "Grace", "Hana",
            "Ines", "Jonas", "Kofi", "Lea", "Mateus", "Noor", "Ola", "Priya", "Quentin", "Rosa", "Søren", "Tomasz",
            "Uma", "Vera", "Wanda", "Ximena", "Yara", "Zoë", "Łucja", "Ángel", "Ngọc", "Žofie");
    private static final List<String> LAST = List.of("Okafor", "Lindqvist", "Yılmaz", "Haddad", "Novák", "Müller",
            "Ferreira", "Nguyễn", "Kowalska", "O'Brien", "Sørensen", "Rossi", "Dubois", "García", "van Dijk", "Weiß",
            "Popescu", "Tamm", "Öztürk", "Adeyemi", "Kim", "Silva", "Horvat", "Peeters", "Bianchi", "Schmidt",
            "Petrović", "Lefèvre", "Andersen", "Mensah");
    /// Names that are written otherwise, for every screen and printer to prove itself.
    private static final List<String> OTHER_SCRIPTS = List.of("محمد عبد السلام", "نور الهدى", "王小明", "佐藤 さくら",
            "김하늘", "נועה לוי", "Ελένη Παπαδοπούλου", "Ирина Щербакова", "สมชาย ใจดี");

    private final RandomGenerator random;

    Guests(RandomGenerator random) {
        this.random = random;
    }

    Attendee next() {
        if (random.nextInt(40) == 0) {
            return new Attendee(pick(OTHER_SCRIPTS), null);
        }
        var first = pick(FIRST);
        var last = pick(LAST);
        return new Attendee(first + " " + last, address(first, last));
    }

    private String address(String first, String last) {
        var letters = java.text.Normalizer.normalize(first + "." + last, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        return letters + random.nextInt(1000) + "@guest.example";
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
