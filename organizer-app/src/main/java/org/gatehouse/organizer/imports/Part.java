package org.gatehouse.organizer.imports;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.gatehouse.sync.search.Folding;

/// What a column of a file may hold, and by which names one is known in the languages of the console.
public enum Part {
    BARCODE("barcode", "bar code", "ticket code", "ticket number", "ticket id", "qr code", "qr", "code", "Strichcode",
            "Ticketnummer", "Ticketcode", "código de barras", "código", "número de entrada", "code-barres",
            "code barre", "numéro de billet", "バーコード", "チケット番号", "コード", "الباركود", "رمز التذكرة", "رقم التذكرة",
            "barcodes sold elsewhere"),
    /// All of it, or what stands before the surname.
    NAME("first name", "given name", "Vorname", "prénom", "名", "الاسم الأول", "full name", "name", "attendee",
            "attendee name", "guest", "guest name", "holder", "ticket holder", "holder name", "visitor", "customer",
            "customer name", "buyer", "Teilnehmer", "Gast", "Inhaber", "Besucher", "titular", "titulaire", "nombre completo", "nombre", "asistente",
            "nom complet", "participant", "nom", "氏名", "名前", "お名前", "الاسم الكامل", "الاسم"),
    SURNAME("surname", "last name", "family name", "Nachname", "Familienname", "apellidos", "apellido",
            "nom de famille", "姓", "苗字", "اسم العائلة", "اللقب", "nom", "name"),
    EMAIL("e-mail", "mail", "e-mail address", "E-Mail-Adresse", "correo", "correo electrónico", "adresse e-mail",
            "courriel", "メール", "メールアドレス", "البريد الإلكتروني", "البريد"),
    TYPE("ticket type", "type", "ticket", "category", "ticket name", "Ticketart", "Tickettyp", "Kategorie",
            "Kartenart", "tipo", "tipo de entrada", "entrada", "categoría", "type de billet", "billet", "catégorie",
            "券種", "チケット種別", "種別", "نوع التذكرة", "النوع", "الفئة");

    private final List<String> names;

    Part(String... names) {
        this.names = List.of(names).stream().map(Part::bare).toList();
    }

    /// The column that has one of its names; the name that is listed first wins.
    OptionalInt in(List<String> header) {
        var bare = header.stream().map(Part::bare).toList();
        return names.stream().mapToInt(bare::indexOf).filter(at -> at >= 0).findFirst();
    }

    /// Whether a line names columns and is nobody.
    public static boolean isHeader(List<String> line) {
        return IntStream.range(0, values().length).anyMatch(i -> values()[i].in(line).isPresent());
    }

    private static String bare(String name) {
        return Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
