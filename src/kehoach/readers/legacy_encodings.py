"""Recognise Vietnamese text in the encodings used before Unicode, to name them and to show what it was."""

from __future__ import annotations

import re
import unicodedata

_SAMPLE = 65536
_ENOUGH = 0.6  # share of accented words that must be possible syllables; the wrong table reaches about 0.3

# TCVN3 has one byte for each lower-case letter with its marks; capitals with a tone use another font.
_TCVN3_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {first + i: letter for first, row in _TCVN3_LETTERS.items() for i, letter in enumerate(row)}

# VNI writes the plain vowel, then a byte for its marks. Its capitals are 0x20 below the small letters.
_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT, _ROOF, _BREVE = "\u0300\u0301\u0309\u0303\u0323\u0302\u0306"
VNI_SMALL = {
    0xE0: _ROOF + _GRAVE,
    0xE1: _ROOF + _ACUTE,
    0xE2: _ROOF,
    0xE3: _ROOF + _TILDE,
    0xE4: _ROOF + _DOT,
    0xE5: _ROOF + _HOOK,
    0xE6: "ỉ",
    0xE8: _BREVE + _GRAVE,
    0xE9: _BREVE + _ACUTE,
    0xEA: _BREVE,
    0xEB: _BREVE + _DOT,
    0xEC: "ì",
    0xED: "í",
    0xEE: "ỵ",
    0xEF: _DOT,
    0xF1: "đ",
    0xF2: "ị",
    0xF3: "ĩ",
    0xF4: "ơ",
    0xF5: _TILDE,
    0xF6: "ư",
    0xF8: _GRAVE,
    0xF9: _ACUTE,
    0xFA: _BREVE + _HOOK,
    0xFB: _HOOK,
    0xFC: _BREVE + _TILDE,
}
_VNI = VNI_SMALL | {code - 0x20: letters.upper() for code, letters in VNI_SMALL.items()}

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh?|gi|kh?|ph|th?|tr|ch?|qu|[bdđhlmnpqrsvx])?"
    r"(?:[aăâeêioôơuưy]|[iu]ê|y[ê]|u[âơôy]|ươ|[iuưoy]a|o[aăe]|[aâeêioôơuưy][iouy]|u[aâ][yi]|uy[êau]|[iyo]êu|ươ[iu]|uôi|oa[iy]|oe[o])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_TONES = re.compile(f"[{_GRAVE}{_ACUTE}{_HOOK}{_TILDE}{_DOT}]")


def recognise(data: bytes) -> str | None:
    """Name the old encoding of these bytes as people here call it; None when it is none of the known ones."""
    sample = data[:_SAMPLE]
    readings = {
        "TCVN3 (ABC)": read_tcvn3(sample.decode("latin-1")),
        "VNI": read_vni(sample.decode("latin-1")),
        "Windows-1258": sample.decode("cp1258", "replace"),
    }
    scores = {name: plausibility(text) for name, text in readings.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _ENOUGH else None


def read_tcvn3(text: str) -> str:
    """Give what the bytes shown as ``text`` are in TCVN3."""
    return text.translate(TCVN3)


def read_vni(text: str) -> str:
    """Give what the bytes shown as ``text`` are in VNI."""
    return unicodedata.normalize("NFC", text.translate(_VNI))


def plausibility(text: str) -> float:
    """Give the share, 0 to 1, of the words with marks that could be Vietnamese syllables."""
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text).lower()) if not word.isascii()]
    return sum(map(_is_syllable, words)) / len(words) if words else 0.0


def _is_syllable(word: str) -> bool:
    toneless, tones = _TONES.subn("", unicodedata.normalize("NFD", word))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", toneless)) is not None
