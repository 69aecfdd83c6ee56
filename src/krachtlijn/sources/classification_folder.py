"""A folder with classifications: files are recognised by content and all checked; one release per classification and version.

Language: decided by the small words in labels and descriptions; the file name (`_nl.csv`) only when the words do not decide.
Version: the tables of ESCO do not carry one, so it comes from the names of folders and file (`nl_1.2.1`, `v1.2.1`); the
mapping of Competent and the NACE crosswalk say theirs inside. A file without any goes with the release whose competences it
shares. Tables whose labels are never taken (relations, hierarchy, green share) have no language at all.
Folders with benchmark answers (`melo`, `skills`) are not opened; a folder that links lead to again is read once.
"""

import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from krachtlijn.evidence.shortage_list import ShortageList
from krachtlijn.kernel.errors import InvalidInput, NotFound, Problem
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.sources import table_problem
from krachtlijn.sources.competent import parse_header, parse_mapping
from krachtlijn.sources.delimited_table import FileBytes, load_bytes, load_head, parse_table
from krachtlijn.sources.esco import PARSERS
from krachtlijn.sources.esco_nace_crosswalk import parse_crosswalk
from krachtlijn.sources.label_language import label_language
from krachtlijn.sources.parsed_table import ParsedTable
from krachtlijn.sources.release_assembly import ReadTable, assemble_releases, find_unmatched, find_unresolved
from krachtlijn.sources.shortage_list_file import parse_shortage_list
from krachtlijn.sources.table_recognition import Recognition, TableKind, recognise
from krachtlijn.taxonomy.classification import COMPETENT, ESCO, ESCO_NACE, STARTER, ReleaseContent, Unmatched

BENCHMARK_FOLDERS = frozenset({"melo", "skills"})
MOST_TOLD = 20
TABLE_ENDINGS = (".csv", ".csv.gz", ".xlsx")
_VERSION = re.compile(r"(?<![\d.])v?(\d+\.\d+(?:\.\d+)?)(?![\d.])")
_NAMED_LANGUAGE = re.compile(r"_([a-z]{2})$")
_WITH_LABELS = frozenset(
    {
        TableKind.OCCUPATIONS,
        TableKind.ISCO_GROUPS,
        TableKind.SKILLS,
        TableKind.SKILL_GROUPS,
        TableKind.SKILL_COLLECTION,
        TableKind.OCCUPATION_COLLECTION,
        TableKind.SKILL_LABELS,
    }
)
_NO_TABLE = Text(
    nl="geen tabel die het platform als classificatie kent", en="no table that the platform knows as a classification"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotImported:
    """A file or folder that was left aside, and why; this is no error."""

    path: str
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassificationFolder:
    """What a folder holds: releases, shortage lists, relations whose concepts nobody lists, remarks, and what was left aside."""

    releases: tuple[ReleaseContent, ...]
    shortage_lists: tuple[ShortageList, ...]
    unmatched: tuple[Unmatched, ...]
    notes: tuple[Text, ...]
    not_imported: tuple[NotImported, ...]


def load_classifications(
    path: Path, *, known: frozenset[ConceptUri] = frozenset(), published_on: date | None = None, version: str = ""
) -> ClassificationFolder:
    """Read everything below `path` that is a classification; `known` are the concepts the store has already.

    `version` counts for tables whose names carry none; `published_on` is the day a shortage list appeared, when known.

    Raises NotFound when the path does not exist, InvalidInput with all problems of all files when one is broken, and when nothing
    is recognised.
    """
    _check_path(path)
    reader = _FolderReader(root=path, published_on=published_on, version=version)
    for file in _files(path, reader, entered=set()):
        reader.read(file)
    problems = [*reader.problems, *find_unresolved(reader.tables)]
    if problems:
        raise InvalidInput(_refusal(problems), problems=tuple(problems))
    if not reader.tables and not reader.shortage_lists:
        raise _nothing_recognised(path, reader.not_imported)
    releases = assemble_releases(reader.tables)
    return ClassificationFolder(
        releases=releases,
        shortage_lists=tuple(reader.shortage_lists),
        unmatched=find_unmatched(reader.tables, known=known),
        notes=tuple(reader.notes),
        not_imported=tuple(sorted(reader.not_imported, key=lambda item: item.path)),
    )


def _refusal(problems: list[Problem]) -> Text:
    files = len({problem.file for problem in problems})
    return Text(
        nl=f"Niets ingevoerd: {len(problems)} problemen in {files} bestand(en). Herstel ze en voer opnieuw in.",
        en=f"Nothing was imported: {len(problems)} problems in {files} file(s). Repair them and import again.",
    )


def _check_path(path: Path) -> None:
    if not path.exists():
        raise NotFound(Text(nl=f"‘{path}’ bestaat niet; kijk het pad na.", en=f"'{path}' does not exist; check the path."))
    if not path.is_file() and not path.is_dir():
        raise InvalidInput(
            Text(
                nl=f"‘{path}’ is geen bestand en geen map. Geef een map met classificaties, of één bestand.",
                en=f"'{path}' is no file and no folder. Give a folder with classifications, or one file.",
            )
        )


def _nothing_recognised(path: Path, left: "list[NotImported]") -> InvalidInput:
    """What to do when no file is a table the platform knows, with the first files and why each was left aside."""
    return InvalidInput(
        Text(
            nl=f"Niets ingevoerd: in ‘{path}’ staat geen tabel die het platform kent (bekeken: {len(left)}). Pak een archief uit "
            "en geef de map met de CSV- of Excelbestanden; hebt u er geen, neem dan --starter.",
            en=f"Nothing was imported: '{path}' holds no table the platform knows (seen: {len(left)}). Unpack an archive "
            "and give the folder with the CSV or Excel files; if you have none, take --starter.",
        ),
        problems=tuple(Problem(file=item.path, reason=item.reason) for item in left[:MOST_TOLD]),
    )


def _files(path: Path, reader: "_FolderReader", *, entered: set[str]) -> Iterator[Path]:
    """Regular files below a path in order of name; `entered` holds the real folders already seen, so that links cannot loop."""
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        reader.leave_aside(path, _NO_FILE)
        return
    real = os.path.realpath(path)
    if BENCHMARK_FOLDERS & {path.name, os.path.basename(real)}:
        reader.leave_aside(path, _BENCHMARK)
        return
    if real in entered:
        reader.leave_aside(path, _SEEN_BEFORE)
        return
    entered.add(real)
    try:
        children = sorted(path.iterdir())
    except OSError as error:
        reader.refuse(path, error)
        return
    for child in children:
        if not child.name.startswith("."):
            yield from _files(child, reader, entered=entered)


_NO_FILE = Text(nl="geen gewoon bestand, of een koppeling naar niets", en="no regular file, or a link to nothing")
_SEEN_BEFORE = Text(nl="een koppeling naar een map die al gelezen is", en="a link to a folder that was read already")
_BENCHMARK = Text(nl="meetgegevens met antwoorden; een invoer opent ze nooit", en="benchmark answers; an import never opens them")


class _FolderReader:
    """Reads file after file and gathers tables, problems and what is left aside."""

    def __init__(self, *, root: Path, published_on: date | None, version: str) -> None:
        self._root = root
        self._version = version
        self._published_on = published_on
        self.tables: list[ReadTable] = []
        self.shortage_lists: list[ShortageList] = []
        self.problems: list[Problem] = []
        self.notes: list[Text] = []
        self.not_imported: list[NotImported] = []

    def leave_aside(self, path: Path, reason: Text) -> None:
        self.not_imported.append(NotImported(path=self._shown(path), reason=reason))

    def refuse(self, path: Path, error: OSError) -> None:
        """Keep as a problem that the machine does not let us read a file or folder."""
        reason = Text(
            nl=f"dit kan niet gelezen worden ({error.strerror}); geef leesrecht of haal het opnieuw op.",
            en=f"this cannot be read ({error.strerror}); give the right to read it or fetch it again.",
        )
        self.problems.append(Problem(file=self._shown(path), reason=reason))

    def read(self, file: Path) -> None:
        """Recognise and parse one file."""
        if BENCHMARK_FOLDERS & set(file.resolve().parent.parts[-1:]):
            self.leave_aside(file, _BENCHMARK)
            return
        if not file.name.lower().endswith(TABLE_ENDINGS):
            self.leave_aside(file, Text(nl="geen CSV- of Excelbestand", en="no CSV or Excel file"))
            return
        if file.suffix.lower() == ".xlsx":
            self._read_workbook(file)
            return
        try:
            head = load_head(file)
        except OSError as error:
            self.refuse(file, error)
            return
        found = recognise(head) if head is not None else None
        if head is None:
            self._unreadable(file)
        elif found is None:
            self.leave_aside(file, _NO_TABLE)
        else:
            self._read_table(file, found)

    def _shown(self, path: Path) -> str:
        return path.name if path == self._root else path.relative_to(self._root).as_posix()

    def _unreadable(self, file: Path) -> None:
        reason = Text(
            nl="het archief gaat niet open of is afgebroken; haal het opnieuw op.",
            en="the archive does not open or was cut off; fetch it again.",
        )
        self.problems.append(Problem(file=self._shown(file), reason=reason))

    def _read_table(self, file: Path, found: Recognition) -> None:
        shown = self._shown(file)
        try:
            raw = load_bytes(file, shown_as=shown)
        except (EOFError, OSError, zlib.error):
            self._unreadable(file)
            return
        may_be_short = found.kind is TableKind.SKILLS_HIERARCHY
        table = parse_table(raw, separator=found.separator, header_line=found.header_line, may_be_short=may_be_short)
        if found.missing:
            self.problems += [
                table_problem.missing_column(file=shown, line=found.header_line, column=column, table=found.kind.value)
                for column in found.missing
            ]
        self.problems += table.problems
        if table.problems or found.missing:
            return
        if found.kind is TableKind.SHORTAGE_LIST:
            result = parse_shortage_list(table, sha256=raw.sha256, published_on=self._published_on)
            self.problems += result.problems
            self.shortage_lists += [result.shortage_list] if result.shortage_list else []
            return
        if found.kind is TableKind.COMPETENT:
            version = parse_header(raw, separator=found.separator).competent_version
            self._keep(found.kind, parse_mapping(table), raw=raw, classification=COMPETENT, version=version, rows=len(table.rows))
            return
        words = [text for _, row in table for text in _words(row)] if found.kind in _WITH_LABELS else []
        language = self._language(table.path, words) if words else ""
        parsed = PARSERS[found.kind](table, language=language)
        classification = _classification(parsed)
        self._keep(
            found.kind,
            parsed,
            raw=raw,
            classification=classification,
            version=_version(file, self._root) or self._version,
            rows=len(table.rows),
            language=language,
        )

    def _read_workbook(self, file: Path) -> None:
        try:
            raw = load_bytes(file, shown_as=self._shown(file))
        except OSError as error:
            self.refuse(file, error)
            return
        crosswalk = parse_crosswalk(raw)
        if crosswalk is None:
            self.leave_aside(file, _NO_TABLE)
            return
        parsed = crosswalk.parsed
        self.problems += parsed.problems
        version = f"ESCO {crosswalk.esco_version} - NACE {crosswalk.nace_revision}"
        self.tables.append(
            ReadTable(kind=None, parsed=parsed, raw=raw, classification=ESCO_NACE, version=version, language="", rows=parsed.rows)
        )

    def _keep(
        self,
        kind: TableKind,
        parsed: ParsedTable,
        *,
        raw: FileBytes,
        classification: str,
        version: str,
        rows: int,
        language: str = "",
    ) -> None:
        self.problems += parsed.problems
        self.notes += parsed.notes
        self.tables.append(
            ReadTable(
                kind=kind, parsed=parsed, raw=raw, classification=classification, version=version, language=language, rows=rows
            )
        )

    def _language(self, path: str, texts: list[str]) -> str:
        stem = path.rpartition("/")[2].partition(".")[0]
        named = found.group(1) if (found := _NAMED_LANGUAGE.search(stem)) else None
        spoken = label_language(texts)
        if named and spoken and named != spoken:
            self.notes.append(
                Text(
                    nl=f"{path}: de naam zegt ‘{named}’, maar de teksten staan in ‘{spoken}’; de teksten beslissen.",
                    en=f"{path}: the name says '{named}', but the texts are in '{spoken}'; the texts decide.",
                )
            )
        return spoken or named or "und"


def _words(row: dict[str, str]) -> list[str]:
    return [row[column] for column in ("preferredLabel", "label", "description") if column in row]


def _classification(parsed: ParsedTable) -> str:
    first = next((entry.uri for entry in parsed.entries), None) or next(
        (uri for uris in parsed.references.values() for uri in uris), ""
    )
    return STARTER if first.startswith("urn:krachtlijn:") else ESCO


def _version(file: Path, root: Path) -> str:
    """The version in the names, nearest name first, from the file up to the folder of the command; empty when no name has one."""
    folders = file.parent.relative_to(root).parts if root.is_dir() else ()
    for name in (file.name.partition(".csv")[0], *reversed(folders), (root if root.is_dir() else root.parent).resolve().name):
        found = _VERSION.search(name)
        if found:
            return found.group(1)
    return ""
