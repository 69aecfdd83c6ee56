"""The six lines (krachtlijnen) of the training offensive, each with the package of this platform that carries it.

Source of the titles: the summary of the concept note "Vlaanderen Leert! Krachtlijnen voor een arbeidsmarktgericht
opleidingsoffensief" (19 December 2025), https://pro.g-o.be/themas/beleid-en-standpunten/onderwijs-arbeid
"""

from dataclasses import dataclass

from krachtlijn.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the offensive: its `number` (1-6), its title and the `package` under `krachtlijn` that carries it."""

    number: int
    title: Text
    package: str


LINES: tuple[Line, ...] = (
    Line(
        number=1,
        title=Text(
            nl="Huidige en toekomstige competentienoden in kaart brengen",
            en="Map current and future competence needs",
        ),
        package="needs",
    ),
    Line(
        number=2,
        title=Text(
            nl="Het Vlaamse opleidingslandschap rationaliseren",
            en="Rationalise the Flemish training landscape",
        ),
        package="landscape",
    ),
    Line(
        number=3,
        title=Text(
            nl="Sectoren en ondernemingen als partners in transitie",
            en="Sectors and companies as partners in transition",
        ),
        package="partners",
    ),
    Line(
        number=4,
        title=Text(nl="Leren in de transitie van school naar werk", en="Learning from school to work"),
        package="school_to_work",
    ),
    Line(
        number=5,
        title=Text(nl="Leren in de transitie van niet-werk naar werk", en="Learning from non-work to work"),
        package="into_work",
    ),
    Line(
        number=6,
        title=Text(nl="Leren op een arbeidsmarkt in transitie", en="Learning in a labour market in transition"),
        package="at_work",
    ),
)


def find_line(number: int) -> Line:
    """Return the line with this number (1-6).

    Raises:
        LookupError: there is no such line.

    >>> find_line(5).package
    'into_work'
    """
    for line in LINES:
        if line.number == number:
            return line
    raise LookupError(f"There is no line {number}: the offensive has lines 1 to {len(LINES)}.")
