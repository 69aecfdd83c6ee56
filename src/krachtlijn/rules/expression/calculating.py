"""The words of a calculation: sum, difference, product, quotient, smallest and largest."""

from collections.abc import Sequence

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import AND, COMMA, Said, joined, listed, phrase

SUM = Text(nl="de som van", en="the sum of")
SMALLEST = Text(nl="het kleinste van", en="the smallest of")
LARGEST = Text(nl="het grootste van", en="the largest of")
EARLIEST = Text(nl="de vroegste dag van", en="the earliest day of")
LATEST = Text(nl="de laatste dag van", en="the latest day of")


def among(words: Text, operands: Sequence[Said]) -> Said:
    """One of several, or all of them together: in a row when they are names or values, else in a list."""
    if len(operands) == 2 and all(operand.is_atom for operand in operands):
        row = listed([operand.text for operand in operands], COMMA, AND)
        return Said(text=phrase("{} {}", "{} {}", words, row))
    return Said(text=phrase("{}:", "{}:", words), parts=tuple(operands))


def difference(left: Said, right: Said) -> Said:
    """What the first has more than the second, never below zero."""
    pattern = Text(nl="{} min {} (nooit minder dan nul)", en="{} less {} (never below zero)")
    above = Text(nl="het eerste min het tweede, nooit minder dan nul:", en="the first less the second, never below zero:")
    return joined(pattern, (left, right), above=above)


def quotient(left: Said, right: Said, *, rounding: Text) -> Said:
    """The first divided by the second, rounded."""
    above = phrase("het eerste gedeeld door het tweede{}:", "the first divided by the second{}:", rounding)
    if left.is_atom and right.is_atom:
        return Said(text=phrase("{} gedeeld door {}{}", "{} divided by {}{}", left, right, rounding))
    return Said(text=above, parts=(left, right))


def product(left: Said, right: Said, *, ending: Text) -> Said:
    """Both multiplied; `ending` tells by what the product is divided and how it is rounded."""
    if left.is_atom and right.is_atom:
        return Said(text=phrase("{} maal {}{}", "{} times {}{}", left, right, ending))
    above = phrase("deze twee maal elkaar{}:", "these two multiplied{}:", ending)
    return Said(text=above, parts=(left, right))


def share(whole: Said, part: Said, *, ending: Text) -> Said:
    """So much percent of a whole."""
    if whole.is_atom and part.is_atom:
        return Said(text=phrase("{} van {}{}", "{} of {}{}", part, whole, ending))
    if part.is_atom:
        return Said(text=phrase("{} van het volgende{}:", "{} of the following{}:", part, ending), parts=(whole,))
    above = phrase("het eerste deel hieronder van het tweede{}:", "the first share below of the second{}:", ending)
    return Said(text=above, parts=(part, whole))


def raised(whole: Said, part: Said, *, ending: Text) -> Said:
    """A whole and so much percent of it on top; `ending` tells how that part is rounded."""
    amount = phrase("{} daarvan{}", "{} of it{}", part, ending)
    if whole.is_atom:
        return Said(text=phrase("{}, plus {}", "{}, plus {}", whole, amount))
    return Said(text=phrase("het volgende, plus {}:", "the following, plus {}:", amount), parts=(whole,))


def unchanged(whole: Said, ending: Text) -> Said:
    """An amount that is only divided by a fixed number, or only rounded."""
    if whole.is_atom:
        return Said(text=phrase("{}{}", "{}{}", whole, ending))
    return Said(text=phrase("het volgende{}:", "the following{}:", ending), parts=(whole,))
