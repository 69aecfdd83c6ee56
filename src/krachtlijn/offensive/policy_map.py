"""The policy map: one Markdown page that ties each of the 31 actions to package, page, command, test and state.

`docs/policy-map.md` holds what `policy_map_markdown` returns.
"""

from krachtlijn.kernel.text import Text
from krachtlijn.offensive.action import Action, actions_of
from krachtlijn.offensive.capability import find_capability
from krachtlijn.offensive.line import LINES, Line

_TITLE = Text(nl="Beleidskaart", en="Policy map")
_NOTE = Text(
    nl="Deze pagina is gemaakt uit `krachtlijn.offensive`; verander ze daar, niet hier.",
    en="This page is generated from `krachtlijn.offensive`; change it there, not here.",
)
_LINE = Text(nl="Lijn", en="Line")
_COLUMNS: tuple[Text, ...] = (
    Text(nl="Nr.", en="No."),
    Text(nl="Actie", en="Action"),
    Text(nl="Pakket", en="Package"),
    Text(nl="Pagina", en="Page"),
    Text(nl="Opdracht", en="Command"),
    Text(nl="Test", en="Test"),
    Text(nl="Toestand", en="State"),
)
_NONE = "–"


def policy_map_markdown(language: str = "en") -> str:
    """Return the policy map as Markdown in `language` ("nl" or "en"): a table per line, a row per action.

    >>> policy_map_markdown().splitlines()[0]
    '# Policy map'
    """
    parts = [f"# {_TITLE.in_language(language)}", _NOTE.in_language(language)]
    for line in LINES:
        parts.append(f"## {_LINE.in_language(language)} {line.number}: {line.title.in_language(language)}")
        parts.append(_line_table(line, language=language))
    return "\n\n".join(parts) + "\n"


def _line_table(line: Line, *, language: str) -> str:
    header = [column.in_language(language) for column in _COLUMNS]
    rows = [_action_cells(action, package=line.package, language=language) for action in actions_of(line.number)]
    return "\n".join(_table_row(cells) for cells in [header, ["---"] * len(header), *rows])


def _action_cells(action: Action, *, package: str, language: str) -> list[str]:
    capability = find_capability(action.number)
    return [
        str(action.number),
        action.title.in_language(language),
        _code(package),
        _code(capability.page),
        _code(capability.command),
        _code(capability.test),
        capability.state_title.in_language(language),
    ]


def _code(text: str | None) -> str:
    return _NONE if text is None else f"`{text}`"


def _table_row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
