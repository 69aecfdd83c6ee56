"""A path drawn against time, as SVG made on the server: one bar per step, a pattern per part of the week, no colour alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS_3
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from krachtlijn.kernel.period import add_months
from krachtlijn.people.profile import DaySlot

WIDTH, LEFT, TOP, ROW, BAR = 300, 28, 26, 28, 15
MOST_TICKS = 4
FILLS = {DaySlot.DAY: "#0d4238", DaySlot.EVENING: "url(#evening)", DaySlot.WEEKEND: "url(#weekend)"}
PATTERNS = (
    '<defs><pattern id="evening" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#0d4238"/></pattern>'
    '<pattern id="weekend" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/>'
    '<circle cx="2.5" cy="2.5" r="1.4" fill="#0d4238"/></pattern></defs>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One step: its number, first and last day (included), and the part of the week."""

    number: int
    starts_on: date
    ends_on: date
    slot: DaySlot


def timeline_svg(bars: Sequence[Bar], *, title: str) -> SafeString:
    """The drawing with its title; nothing when there are no steps."""
    if not bars:
        return mark_safe("")
    first = min(bar.starts_on for bar in bars).replace(day=1)
    end = add_months(max(bar.ends_on for bar in bars).replace(day=1), 1)
    scale = (WIDTH - LEFT - 4) / (end - first).days
    height = TOP + ROW * len(bars) + 4
    drawn = "".join(
        (
            *_ticks(first, end=end, scale=scale, height=height),
            *(_bar(bar, row, first=first, scale=scale) for row, bar in enumerate(bars)),
        )
    )
    return format_html(
        '<svg viewBox="0 0 {} {}" width="460" role="img" aria-label="{}" font-family="inherit" font-size="13">{}{}</svg>',
        WIDTH,
        height,
        title,
        mark_safe(PATTERNS),
        mark_safe(drawn),
    )


def _ticks(first: date, *, end: date, scale: float, height: int) -> list[str]:
    months = (end.year - first.year) * 12 + end.month - first.month
    every = -(-months // MOST_TICKS)
    drawn = []
    for number in range(0, months, every):
        day = add_months(first, number)
        x = LEFT + (day - first).days * scale
        year = f" {day.year}" if number == 0 or day.month <= every else ""
        drawn.append(f'<path d="M{x:.1f} {TOP - 6}V{height}" stroke="#6b7b7b" stroke-width=".6"/>')
        drawn.append(f'<text x="{x + 2:.1f}" y="12" fill="#13242b">{escape(MONTHS_3[day.month])}{year}</text>')
    return drawn


def _bar(bar: Bar, row: int, *, first: date, scale: float) -> str:
    y = TOP + ROW * row + 4
    x = LEFT + (bar.starts_on - first).days * scale
    width = max(4.0, ((bar.ends_on - bar.starts_on).days + 1) * scale)
    return (
        f'<text x="{LEFT - 8}" y="{y + BAR - 3}" text-anchor="end" font-weight="700" fill="#13242b">{bar.number}</text>'
        f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{BAR}" fill="{FILLS[bar.slot]}" stroke="#0d4238"/>'
    )
