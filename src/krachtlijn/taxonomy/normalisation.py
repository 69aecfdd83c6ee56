"""How are labels written alike before they are compared?"""

import re
import unicodedata

_GENDER = re.compile(r"\s*[(\[]\s*(?:[mvhfxwd]\s*(?:/\s*[mvhfxwd]\s*)+)[)\]]|\s+[mv]\s*/\s*[vm](?:\s*/\s*x)?\b", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^0-9a-z+#]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l"})


def normalised(text: str) -> str:
    """Lower case, without accents, gender marks, punctuation or double blanks; digits, `+` and `#` stay (C++, C#).

    >>> normalised("Maître d'hôtel (m/v)"), normalised("Vloerder-tegelzetter")
    ('maitre d hotel', 'vloerder tegelzetter')
    """
    plain = unicodedata.normalize("NFKD", _GENDER.sub(" ", text).casefold().translate(_LETTERS))
    return _NOT_WORD.sub(" ", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip()


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text after normalisation."""
    return tuple(normalised(text).split())
