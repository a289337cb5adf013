"""Makes the typeface of the windows, "Gatehouse Sans", out of IBM Plex Sans and its companions for other scripts.

JavaFX knows one family at a time and falls back only to what the system has, so names in Arabic, Hebrew, Thai or
Japanese would become boxes on a bare machine. One family that can write them all never does. Its licence asks that a
changed font has a name of its own.

Usage: python3 make.py FOLDER, with fonttools installed and FOLDER holding the unpacked npm packages
@expo-google-fonts/ibm-plex-sans, -arabic, -hebrew, -thai, -jp and @expo-google-fonts/noto-sans-jp, each in a folder of
the package's name after the slash. Writes GatehouseSans-*.ttf there.
"""
import os
import sys

from fontTools.merge import Merger, Options as MergeOptions
from fontTools.subset import Options as SubsetOptions, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

WEIGHTS = [
    # file, weight of the sources, family, style, number
    ("Regular", "400Regular", "Gatehouse Sans", "Regular", 400),
    ("Bold", "600SemiBold", "Gatehouse Sans", "Bold", 700),
    ("Medium", "500Medium", "Gatehouse Sans Medium", "Regular", 500),
]
NEVER = ["DSIG", "vhea", "vmtx", "BASE", "STAT", "fpgm", "prep", "cvt ", "gasp", "meta"]


def letters(first, last):
    return set(range(first, last + 1))


def japanese():
    """What Windows code page 932 can write beyond Latin: both levels of JIS X 0208 and the names in IBM's extension."""
    found = letters(0x3000, 0x30FF) | letters(0xFF00, 0xFFEF)
    for high in list(range(0x81, 0xA0)) + list(range(0xE0, 0xFD)):
        for low in range(0x40, 0xFD):
            try:
                found.add(ord(bytes([high, low]).decode("cp932")))
            except (UnicodeDecodeError, TypeError):
                pass
    return {c for c in found if c >= 0x2E80}


MARKS = [0x061C, 0x08E2, 0x200E, 0x200F, 0x2066, 0x2067, 0x2068, 0x2069, 0xE000]
PARTS = [
    ("ibm-plex-sans", "IBMPlexSans", letters(0x20, 0x2FFF) | letters(0xFB00, 0xFB06)),
    ("ibm-plex-sans-arabic", "IBMPlexSansArabic",
     letters(0x600, 0x6FF) | letters(0x750, 0x77F) | letters(0xFB50, 0xFDFF) | letters(0xFE70, 0xFEFE)),
    ("ibm-plex-sans-hebrew", "IBMPlexSansHebrew", letters(0x590, 0x5FF) | letters(0xFB1D, 0xFB4F) | {0x20AA}),
    ("ibm-plex-sans-thai", "IBMPlexSansThai", letters(0xE00, 0xE7F)),
    ("ibm-plex-sans-jp", "IBMPlexSansJP", japanese()),
    ("noto-sans-jp", "NotoSansJP", japanese()),
]


def part(path, wanted, taken):
    font = TTFont(path)
    keep = (set(font.getBestCmap()) & wanted) - taken
    options = SubsetOptions(hinting=False, glyph_names=False, notdef_outline=True, drop_tables=NEVER)
    # shaping is wanted for the small scripts; Japanese needs none and would bring thousands of alternates
    options.layout_features = [] if "JP" in path else ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=keep)
    subsetter.subset(font)
    if font["head"].unitsPerEm != 1000:
        scale_upem(font, 1000)
    taken |= keep
    return font


def name(font, family, style):
    table = font["name"]
    table.names = []
    full = family if style == "Regular" else family + " " + style
    postscript = family.replace(" ", "") + "-" + style
    texts = {0: "Copyright 2017 IBM Corp.; Copyright 2014-2021 Adobe. Modified and renamed.", 1: family, 2: style,
             3: postscript, 4: full, 5: "Version 1.0", 6: postscript, 13: "SIL Open Font License, Version 1.1",
             14: "https://openfontlicense.org"}
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)
        table.setName(text, number, 1, 0, 0)


def invisible(font):
    """Characters that direct text and are not to be seen, drawn as nothing. U+E000 and U+08E2 are the windows’ own: marks
    without width, one as a Latin letter and one as an Arabic number (docs/decisions/0024-six-languages.md)."""
    nothing = font.getBestCmap()[0x200B]
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in MARKS:
                table.cmap[code] = nothing


def make(folder, file, source, family, style, weight):
    taken, files = set(), []
    for package, start, wanted in PARTS:
        path = f"{folder}/{package}/{source}/{start}_{source}.ttf"
        files.append(f"{folder}/part{len(files)}.ttf")
        part(path, wanted, taken).save(files[-1])
    font = Merger(MergeOptions(drop_tables=NEVER)).merge(files)
    plex = TTFont(f"{folder}/ibm-plex-sans/{source}/IBMPlexSans_{source}.ttf")
    for table, fields in {"hhea": ("ascent", "descent", "lineGap"),
                          "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent")}.items():
        for field in fields:
            setattr(font[table], field, getattr(plex[table], field))
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (0x20 if style == "Bold" else 0x40) | 0x80
    font["head"].macStyle = 1 if style == "Bold" else 0
    invisible(font)
    name(font, family, style)
    out = f"{folder}/GatehouseSans-{file}.ttf"
    font.save(out)
    for temporary in files:
        os.remove(temporary)
    print(out, os.path.getsize(out), "bytes,", len(taken), "characters")


if __name__ == "__main__":
    for entry in WEIGHTS:
        make(sys.argv[1], *entry)
