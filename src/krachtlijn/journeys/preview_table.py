"""A preview as flat rows for CSV and XLSX: every row says that it is a scenario and no law, and how far the region is off."""

from collections.abc import Iterator, Mapping
from typing import Any

from krachtlijn.rules.preview import RIGHT_COUNTS, USE_AMOUNTS, USE_COUNTS

_RIGHTS = tuple(name for name in RIGHT_COUNTS if name != "people")
_USE = tuple(name for name in USE_COUNTS if name != "people")
_DIFFERENCES = tuple(f"{unit}_difference_{end}" for unit in ("hours", "euro") for end in ("least", "most"))
NUMBERS = ("people", *_RIGHTS, *_USE, *USE_AMOUNTS, *_DIFFERENCES)
COLUMNS = (
    "mark", "scenario", "scenario_hash", "preview_on", "instrument", "counted", "division", "group", "label",
    "calibration_error", *NUMBERS, "region", "region_seed", "made_on", "is_synthetic",
)  # fmt: skip
LEFT_OUT = ""
"""What stands where a number rests on few people, or does not exist."""


def preview_rows(document: Mapping[str, Any], *, language: str) -> Iterator[tuple[object, ...]]:
    """The rows of `COLUMNS`: for each instrument first all workers, then who used the right."""
    error = calibration_sentence(document, language=language)
    for instrument in document["instruments"]:
        for counted, rows in (("workers", instrument["rights"]), ("users", instrument["use"] or ())):
            for row in rows:
                yield _row(document, row, instrument=instrument["id"], counted=counted, error=error, language=language)


def calibration_sentence(document: Mapping[str, Any], *, language: str) -> str:
    """How far the region is off from each published total, in one line."""
    return "; ".join(f"{row['name'][language]} {percent(row['error'], language=language)}" for row in document["calibration"])


def percent(share: float, *, language: str) -> str:
    """A share as percent with its sign.

    >>> percent(-0.0015, language="nl")
    '-0,15 %'
    """
    text = f"{100 * share:+.2f} %"
    return text.replace(".", ",") if language == "nl" else text


def _row(
    document: Mapping[str, Any], row: Mapping[str, Any], *, instrument: str, counted: str, error: str, language: str
) -> tuple[object, ...]:
    scenario, region = document["scenario"], document["region"]
    head = (document["mark"][language], scenario["id"], scenario["hash"], scenario["preview_on"], instrument, counted)
    numbers = (LEFT_OUT if row.get(name) is None else row[name] for name in NUMBERS)
    tail = (region["size"], region["seed"], document["made_on"], document["is_synthetic"])
    return (*head, row["division"], row["group"], row["label"][language], error, *numbers, *tail)
