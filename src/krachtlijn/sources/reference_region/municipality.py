"""Municipalities of the region: real names, NIS codes and approximate coordinates, typed as facts in `municipalities.csv`.

The first lines of that file say of every column where it comes from and for which day it holds: codes of 1 January 2025, after
the mergers of that day; inhabitants are weights, compared with the population of 1 January 2020.
"""

import csv
from dataclasses import dataclass
from importlib.resources import files

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import NisCode, nis_code
from krachtlijn.people.profile import Place, Region

_BRUSSELS_CODE = "21004"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality with its centre and its weight in thousands of inhabitants.

    `merged_2025` names what it took in on 1 January 2025; `nis_until_2024` is its code before, where that was another.
    """

    nis: NisCode
    name: str
    province: str
    centre: Coordinates
    inhabitants_thousands: int
    merged_2025: str = ""
    nis_until_2024: NisCode | None = None

    @property
    def place(self) -> Place:
        """The centre as a place."""
        return Place(municipality=self.nis, coordinates=self.centre)

    @property
    def region(self) -> Region:
        """The region the municipality lies in, as rules name it."""
        return Region.BRUSSELS if self.nis == _BRUSSELS_CODE else Region.FLANDERS


def load_municipalities() -> tuple[Municipality, ...]:
    """All municipalities of the region in the order of the file; Brussels is there for people who work in it."""
    text = files("krachtlijn.sources.reference_region").joinpath("municipalities.csv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(_parse_row(row) for row in csv.DictReader(lines))


def _parse_row(row: dict[str, str]) -> Municipality:
    return Municipality(
        nis=nis_code(row["nis"]),
        name=row["name"],
        province=row["province"],
        centre=Coordinates(latitude=float(row["latitude"]), longitude=float(row["longitude"])),
        inhabitants_thousands=int(row["inhabitants_thousands"]),
        merged_2025=row["merged_2025"],
        nis_until_2024=nis_code(row["nis_until_2024"]) if row["nis_until_2024"] else None,
    )
