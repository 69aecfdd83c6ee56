"""The words of a comparison: of numbers, of days, mirrored and denied; operators are written as in `node.Operator`."""

from collections.abc import Mapping

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import Said, joined, phrase

MIRRORED: Mapping[str, str] = {">=": "<=", ">": "<", "<=": ">=", "<": ">", "=": "=", "!=": "!="}
OPPOSITE: Mapping[str, str] = {">=": "<", ">": "<=", "<=": ">", "<": ">=", "=": "!=", "!=": "="}
_NUMBERS: Mapping[str, Text] = {
    ">=": Text(nl="is minstens", en="is at least"),
    ">": Text(nl="is meer dan", en="is more than"),
    "<=": Text(nl="is hoogstens", en="is at most"),
    "<": Text(nl="is minder dan", en="is less than"),
    "=": Text(nl="is gelijk aan", en="equals"),
    "!=": Text(nl="is niet gelijk aan", en="does not equal"),
}
_DAYS: Mapping[str, Text] = {
    ">=": Text(nl="valt op of na", en="is on or after"),
    ">": Text(nl="valt na", en="is after"),
    "<=": Text(nl="valt op of voor", en="is on or before"),
    "<": Text(nl="valt voor", en="is before"),
    "=": Text(nl="valt op", en="is on"),
    "!=": Text(nl="valt niet op", en="is not on"),
}


def compared(left: Said, right: Said, *, operator: str, are_days: bool) -> Said:
    """Both sides with the words between them; sides that do not fit in one sentence stand below it."""
    words = (_DAYS if are_days else _NUMBERS)[operator]
    above = phrase("het eerste hieronder {} het tweede:", "the first below {} the second:", words)
    if left.fits and right.fits:
        return Said(text=phrase("{} {} {}", "{} {} {}", left, words, right))
    if right.is_atom:
        above = phrase("het volgende {} {}:", "the following {} {}:", words, right)
        return Said(text=above, parts=(left,))
    return joined(Text(nl="{} {}", en="{} {}"), (left, right), above=above)
