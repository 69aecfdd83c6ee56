"""The calendar file: read back by a strict reader that shares nothing with the writer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.calendar_reader import read_calendar
from krachtlijn.kernel.icalendar import DayEvent, calendar_text

EVENT = DayEvent(uid="a.b@krachtlijn", stamp=date(2026, 11, 23), day=date(2026, 12, 31), title="Vraag aan", description="Wie: u.")


def read(*events: DayEvent) -> list[dict[str, str]]:
    return read_calendar(calendar_text(events, language="nl").encode())


def test_an_event_takes_a_whole_day_and_is_announced_a_week_before():
    (event,) = read(EVENT)
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20261231", "20270101")
    assert (event["DTSTAMP"], event["VALARM TRIGGER"], event["STATUS"]) == ("20261123T000000Z", "-P1W", "CONFIRMED")
    assert (event["UID"], event["SUMMARY"], event["VALARM DESCRIPTION"]) == ("a.b@krachtlijn", "Vraag aan", "Vraag aan")


def test_the_file_is_the_same_each_time_letter_for_letter():
    assert calendar_text([EVENT], language="nl") == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Krachtlijn//Krachtlijn//NL\r\nCALSCALE:GREGORIAN\r\nBEGIN:VEVENT\r\n"
        "UID:a.b@krachtlijn\r\nDTSTAMP:20261123T000000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"
        "SUMMARY:Vraag aan\r\nDESCRIPTION:Wie: u.\r\nSTATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\nDESCRIPTION:Vraag aan\r\nTRIGGER:-P1W\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


@given(st.text(min_size=1, max_size=300), st.text(max_size=600))
def test_any_text_comes_back_as_it_was_but_for_control_signs(title: str, description: str):
    (event,) = read(DayEvent(uid="x", stamp=EVENT.stamp, day=EVENT.day, title=title, description=description))
    assert event["SUMMARY"] == kept(title)
    assert event["DESCRIPTION"] == kept(description)


def kept(text: str) -> str:
    lines = "\n".join(text.splitlines())
    return "".join(sign for sign in lines if sign in "\t\n" or (ord(sign) >= 32 and ord(sign) != 127))


def test_long_lines_with_wide_signs_are_folded_between_signs():
    text = "é€𝄞" * 100
    (event,) = read(DayEvent(uid="x", stamp=EVENT.stamp, day=EVENT.day, title=text, description=text))
    assert event["SUMMARY"] == text


def test_a_calendar_without_events_is_none():
    with pytest.raises(ValueError, match="at least one"):
        calendar_text([], language="nl")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\r\n", "\n"),
        ("TRIGGER:-P1W\r\n", ""),
        ("SUMMARY:Vraag aan", "SUMMARY:Vraag, aan"),
        ("SUMMARY:Vraag aan", f"SUMMARY:{'a' * 80}"),
        ("DTSTART;VALUE=DATE:20261231", "DTSTART;VALUE=DATE:20270102"),
        ("END:VEVENT\r\n", ""),
        ("VERSION:2.0", "VERSION:1.0"),
    ],
)
def test_the_reader_of_these_tests_refuses_what_the_standard_forbids(old: str, new: str):
    with pytest.raises(ValueError, match=r"."):
        read_calendar(calendar_text([EVENT], language="nl").replace(old, new).encode())
