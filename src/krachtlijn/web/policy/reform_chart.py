"""Who loses and who gains per group, as SVG made on the server: bars to both sides, with words, no colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

WIDTH, MIDDLE, LONGEST, TOP, ROW, BAR, FOOT = 330, 165, 95, 26, 38, 13, 20
LOSING, GAINING = "url(#losing)", "#0d4238"
PATTERN = (
    '<defs><pattern id="losing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#8a2a1b"/></pattern></defs>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarRow:
    """One group: how many lose and gain (None: too few to show), and these numbers as people read them."""

    label: str
    losing: int | None
    gaining: int | None
    losing_text: str
    gaining_text: str


def reform_svg(rows: Sequence[BarRow], *, title: str, left: str, right: str, mark: str) -> SafeString:
    """The drawing; `left` and `right` are the words above both sides, `mark` stands below and survives a screenshot."""
    largest = max((number for row in rows for number in (row.losing, row.gaining) if number), default=1)
    bottom = TOP + ROW * len(rows) + 4
    height = bottom + FOOT
    heads = (
        f'<text x="{MIDDLE - 6}" y="14" text-anchor="end" font-weight="700" fill="#13242b">{escape(left)}</text>'
        f'<text x="{MIDDLE + 6}" y="14" font-weight="700" fill="#13242b">{escape(right)}</text>'
        f'<path d="M{MIDDLE} {TOP - 6}V{bottom}" stroke="#13242b" stroke-width="1"/>'
        f'<text x="4" y="{bottom + 14}" font-style="italic" fill="#13242b">{escape(mark)}</text>'
    )
    drawn = "".join(_row(row, number, largest=largest) for number, row in enumerate(rows))
    return format_html(
        '<svg viewBox="0 0 {} {}" width="520" role="img" aria-label="{}" font-family="inherit" font-size="12">{}{}{}</svg>',
        WIDTH,
        height,
        title,
        mark_safe(PATTERN),
        mark_safe(heads),
        mark_safe(drawn),
    )


def _row(row: BarRow, number: int, *, largest: int) -> str:
    y = TOP + ROW * number
    losing, gaining = (LONGEST * (people or 0) / largest for people in (row.losing, row.gaining))
    return (
        f'<text x="4" y="{y + 11}" fill="#13242b">{escape(row.label)}</text>'
        f'<rect x="{MIDDLE - losing:.1f}" y="{y + 17}" width="{losing:.1f}" height="{BAR}" fill="{LOSING}" stroke="#8a2a1b"/>'
        f'<rect x="{MIDDLE}" y="{y + 17}" width="{gaining:.1f}" height="{BAR}" fill="{GAINING}"/>'
        f'<text x="{MIDDLE - losing - 5:.1f}" y="{y + 28}" text-anchor="end" fill="#13242b">{escape(row.losing_text)}</text>'
        f'<text x="{MIDDLE + gaining + 5:.1f}" y="{y + 28}" fill="#13242b">{escape(row.gaining_text)}</text>'
    )
