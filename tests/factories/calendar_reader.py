"""A strict reader of iCalendar files (RFC 5545), written apart from the writer: it refuses what the standard does not allow."""

import re

MOST_OCTETS = 75
NAME = re.compile(r"[A-Z-]+")
EVENT_ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"}
ALARM_ONCE = {"ACTION", "DESCRIPTION", "TRIGGER"}


def read_calendar(content: bytes) -> list[dict[str, str]]:
    """The events, each with its properties by name (parameters included) and its alarm under `VALARM`.

    Raises ValueError with what the standard forbids.
    """
    lines = _unfolded(content)
    if lines[0] != "BEGIN:VCALENDAR" or lines[-1] != "END:VCALENDAR":
        raise ValueError("a calendar begins and ends")
    head = lines[1 : lines.index("BEGIN:VEVENT")]
    if sorted(line.split(":")[0] for line in head) != ["CALSCALE", "PRODID", "VERSION"] or "VERSION:2.0" not in head:
        raise ValueError(f"a calendar tells its version and maker once: {head}")
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for line in lines[1 + len(head) : -1]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            if inside.pop() != value:
                raise ValueError(f"{value} ends and did not begin")
        else:
            _keep(events[-1], inside, name=name, value=value)
    if inside or not events:
        raise ValueError("a part does not end, or there is no event")
    for event in events:
        _check(event)
    if len({event["UID"] for event in events}) != len(events):
        raise ValueError("a UID is there twice")
    return events


def _unfolded(content: bytes) -> list[str]:
    if b"\n" in content.replace(b"\r\n", b"") or b"\r" in content.replace(b"\r\n", b"") or not content.endswith(b"\r\n"):
        raise ValueError("every line ends in CRLF")
    for line in content.split(b"\r\n"):
        line.decode()  # no character is cut in two by a fold
        if len(line) > MOST_OCTETS:
            raise ValueError(f"a line of {len(line)} octets")
    text = content.decode().replace("\r\n ", "")
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text):
        raise ValueError("a control sign")
    return text.split("\r\n")[:-1]


def _keep(event: dict[str, str], inside: list[str], *, name: str, value: str) -> None:
    base = name.partition(";")[0]
    if not NAME.fullmatch(base):
        raise ValueError(f"no name of a property: {name}")
    key = name if inside[-1] == "VEVENT" else f"VALARM {name}"
    if key in event:
        raise ValueError(f"{key} is there twice")
    event[key] = _text(value) if base in {"SUMMARY", "DESCRIPTION", "UID"} else value


def _text(value: str) -> str:
    if re.search(r"(?<!\\)(?:\\\\)*[;,]", value) or re.search(r"(?<!\\)(?:\\\\)*\\[^\\;,nN]", value):
        raise ValueError(f"a sign that is not escaped: {value}")
    return re.sub(r"\\(.)", lambda found: "\n" if found.group(1) in "nN" else found.group(1), value)


def _check(event: dict[str, str]) -> None:
    names = {key.split(";")[0] for key in event if not key.startswith("VALARM")}
    alarm = {key.removeprefix("VALARM ") for key in event if key.startswith("VALARM")}
    if names != EVENT_ONCE or alarm != ALARM_ONCE:
        raise ValueError(f"an event with {names}, an alarm with {alarm}")
    if not re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"]):
        raise ValueError("DTSTAMP is a moment in UTC")
    start, end = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]
    if not (re.fullmatch(r"\d{8}", start) and re.fullmatch(r"\d{8}", end) and start < end):
        raise ValueError("an event of a day begins on a day and ends after it")
    if event["STATUS"] not in {"CONFIRMED", "TENTATIVE"} or event["VALARM ACTION"] != "DISPLAY":
        raise ValueError("no such status or alarm")
