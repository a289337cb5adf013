package org.gatehouse.organizer.group;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of a list, taken apart: at tabs as out of a spreadsheet, at semicolons, at what an address book puts around
/// an address, or at a comma where what follows it can be no part of a name.
///
/// @param all as they stand beside each other, empty ones too
/// @param tabbed whether it came out of a spreadsheet, where a column may hold anything
record Cells(List<String> all, boolean tabbed) {
    /// As lists in letters begin their lines: a dash, a dot or a number.
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–—·]|\\d{1,3}[.)])\\s+");
    /// As lists of addresses end theirs.
    private static final Pattern END = Pattern.compile("[\\s,;]+$");
    private static final Pattern ADDRESS_BOOK = Pattern.compile("(.*?)\\s*<([^<>\\s]*@[^<>\\s]*)>\\s*");

    Cells {
        all = List.copyOf(all);
    }

    /// @param isType whether a text names a ticket type
    static Cells of(String line, Predicate<String> isType) {
        if (line.indexOf('\t') >= 0) {
            return new Cells(parts(Stream.of(line.split("\t", -1))), true);
        }
        var text = END.matcher(BULLET.matcher(line).replaceFirst("")).replaceFirst("");
        if (text.indexOf(';') >= 0) {
            return new Cells(parts(Stream.of(text.split(";", -1))), false);
        }
        var mailbox = ADDRESS_BOOK.matcher(text);
        if (mailbox.matches()) {
            return new Cells(parts(Stream.of(mailbox.group(1), mailbox.group(2))), false);
        }
        int comma = text.lastIndexOf(',');
        var last = text.substring(comma + 1).strip();
        boolean apart = comma >= 0 && (isAddress(last) || isType.test(last));
        return new Cells(parts(apart ? Stream.of(text.substring(0, comma), last) : Stream.of(text)), false);
    }

    private static List<String> parts(Stream<String> cells) {
        return cells.map(Cells::bare).toList();
    }

    /// Without what a spreadsheet or an address book puts around it.
    private static String bare(String cell) {
        var text = cell.strip().replaceAll("\\s+", " ");
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    boolean isEmpty() {
        return all.stream().allMatch(String::isEmpty);
    }

    static boolean isAddress(String cell) {
        return cell.indexOf('@') >= 0;
    }

    /// A running number, a date or a price is no part of a name.
    static boolean hasLetter(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }
}
