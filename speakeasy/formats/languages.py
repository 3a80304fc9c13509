"""Languages by their codes, for saying what was not read: "in Welsh"."""

from __future__ import annotations

import re
from types import MappingProxyType

_NAMES = MappingProxyType(
    {
        "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "cy": "Welsh", "da": "Danish",
        "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
        "fr": "French", "ga": "Irish", "gd": "Scottish Gaelic", "gu": "Gujarati", "gv": "Manx", "he": "Hebrew",
        "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
        "kw": "Cornish", "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mi": "Māori", "nb": "Norwegian",
        "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
        "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sco": "Scots", "sk": "Slovak", "so": "Somali",
        "sq": "Albanian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "ti": "Tigrinya", "tr": "Turkish",
        "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "yi": "Yiddish", "zh": "Chinese",
    }
)  # fmt: skip


_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][\w-]*)?\s*")
_NO_OTHER = ("en", "und", "zxx", "mul")


def is_english(code: str) -> bool:
    """Is this language code (`en-GB`) one that we read? So is anything that is no language code at all."""
    language = _language(code)
    return not language or language in _NO_OTHER


def not_read(code: str) -> str:
    """Why a part in this language is left out, in words for people."""
    name = _NAMES.get(_language(code))
    return f"in {name}" if name else f"in another language ({code.strip()})"


def _language(code: str) -> str:
    found = _CODE.fullmatch(code)
    return found.group(1).lower() if found else ""
