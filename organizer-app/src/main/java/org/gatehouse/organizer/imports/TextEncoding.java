package org.gatehouse.organizer.imports;

import java.nio.charset.Charset;

/// How a text from before Unicode is written down: as Windows does in a part of the world.
enum TextEncoding {
    WESTERN("windows-1252"),
    CENTRAL_EUROPEAN("windows-1250"),
    CYRILLIC("windows-1251"),
    GREEK("windows-1253"),
    TURKISH(
            "windows-1254"),
    HEBREW("windows-1255"),
    ARABIC("windows-1256"),
    THAI(
            "x-windows-874"),
    JAPANESE("windows-31j"),
    CHINESE("GB18030"),
    KOREAN("x-windows-949");

    private final String name;

    TextEncoding(String name) {
        this.name = name;
    }

    Charset charset() {
        return Charset.forName(name);
    }
}
