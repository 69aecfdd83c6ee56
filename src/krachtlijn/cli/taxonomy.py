"""`krachtlijn taxonomy`: bring classifications in, search, show and link."""

import json
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from krachtlijn.cli.asked_day import On, day_in, day_of
from krachtlijn.cli.main import today
from krachtlijn.cli.output import DATE, answers_errors, language, print_document, print_table, say
from krachtlijn.cli.people import As, actor_named
from krachtlijn.evidence.shortage_list import ShortageStatus
from krachtlijn.journeys.import_classifications import ClassificationImport, import_classifications, import_starter
from krachtlijn.journeys.search_taxonomy import find_occupation, link_texts, search_taxonomy
from krachtlijn.journeys.show_occupation import ShownOccupation, show_occupation
from krachtlijn.kernel.errors import InvalidInput, NotFound, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.store.tables import bring_up_to_date
from krachtlijn.store.taxonomy.queries import releases
from krachtlijn.taxonomy.title_resolution import TitleKind

app = typer.Typer(help="Beroepen en competenties.", no_args_is_help=True, add_completion=False)


class Kind(StrEnum):
    """What to look for."""

    OCCUPATION = "occupation"
    SKILL = "skill"


class Lang(StrEnum):
    """Language of a label."""

    NL = "nl"
    EN = "en"


AsJson = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@app.command("import")
@answers_errors
def import_(
    path: Annotated[Path | None, typer.Argument(metavar="PAD", help="Map of bestand met classificaties.")] = None,
    *,
    starter: Annotated[bool, typer.Option("--starter", help="Voer de startertaxonomie van het project in.")] = False,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar=DATE, help="Dag waarop een knelpuntberoepenlijst verscheen.")
    ] = None,
    as_email: As = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Voer classificaties in: alles wordt eerst nagekeken; is één bestand stuk, dan wordt niets bewaard."""
    day, published_on = day_of(on), day_in(published, column="published")
    if starter is (path is not None):
        raise InvalidInput(Text(nl="Geef een pad, of --starter.", en="Give a path, or --starter."))
    bring_up_to_date()
    actor = actor_named(as_email, on=today())
    if path is None:
        result = import_starter(by=actor, on=day)
    else:
        result = import_classifications(by=actor, on=day, path=path, published_on=published_on)
    if as_json:
        print_document(schema="taxonomy-import/1", on=day, result=result, is_synthetic=False, releases=_names())
    else:
        _print_import(result)


def _print_import(result: ClassificationImport) -> None:
    print_table(
        "Releases",
        columns=("classificatie", "versie", "toestand", "verschillende records"),
        rows=(
            (
                r.classification,
                r.version,
                "ingevoerd" if r.is_changed else "ongewijzigd: dezelfde bytes",
                ", ".join(f"{name} {number}" for name, number in r.counts.items()),
            )
            for r in result.releases
        ),
    )
    print_table(
        "Bestanden",
        columns=("bestand", "herkend als", "taal", "rijen", "verschillend"),
        rows=((f.path, f.table, f.language, f.rows, f.distinct) for f in result.files),
    )
    for item in result.shortage_lists:
        state = "ingevoerd" if item.is_changed else "ongewijzigd"
        say(Text(nl=f"Lijst {item.name}: {item.lines} titels, {state}.", en=f"List {item.name}: {item.lines} titles."))
    if result.titles:
        counts = {kind: sum(title.kind is kind for title in result.titles) for kind in TitleKind}
        print_table("Titels van knelpuntberoepen", columns=[k.value for k in counts], rows=[list(counts.values())])
    for rest in result.unmatched:
        say(
            Text(
                nl=f"{rest.table}: {len(rest.uris)} concepten staan in geen enkele release; hun relaties rusten.",
                en=f"{rest.table}: {len(rest.uris)} concepts are in no release; their relations rest.",
            )
        )
    for note in result.notes:
        say(note)
    for left in result.not_imported:
        say(Text(nl=f"niet geïmporteerd: {left.path} ({left.reason.nl})", en=f"not imported: {left.path} ({left.reason.en})"))


@app.command("search")
@answers_errors
def search_(
    text: Annotated[str, typer.Argument(metavar="TEKST", help="Wat u zoekt, in eigen woorden.")],
    *,
    kind: Annotated[Kind | None, typer.Option(help="Alleen beroepen of alleen competenties.")] = None,
    lang: Annotated[Lang | None, typer.Option(help="Taal van de labels.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=100, metavar="AANTAL", help="Hoogstens zoveel.")] = 10,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Zoek beroepen en competenties; tikfouten mogen."""
    day = day_of(on)
    found = search_taxonomy(query=text, on=day, kind=kind, language=lang, limit=limit)
    if as_json:
        print_document(
            schema="taxonomy-search/1", on=day, result={"query": text, "hits": found}, is_synthetic=False, releases=_names()
        )
        return
    print_table(
        f"Gevonden voor ‘{text}’",
        columns=("naam", "gevonden via", "ISCO", "knelpunt", "score"),
        rows=(
            (
                f.hit.label,
                "" if f.hit.matched_label == f.hit.label else f.hit.matched_label,
                f.isco,
                _shortage_word(f.shortage),
                f"{f.hit.score:.2f}",
            )
            for f in found
        ),
    )


def _shortage_word(status: ShortageStatus | None) -> str:
    if status is None or not status.links:
        return ""
    return "ja" if status.is_shortage_occupation else "verwant"


@app.command("show")
@answers_errors
def show(
    concept: Annotated[str, typer.Argument(metavar="BEROEP", help="Adres van het beroep, of de volledige naam.")],
    *,
    lang: Annotated[Lang, typer.Option(help="Taal van de labels.")] = Lang.NL,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """Toon een beroep (adres of naam): plaats in ISCO, competenties, knelpuntstatus, verwante beroepen, bron."""
    day = day_of(on)
    shown = show_occupation(uri=find_occupation(text=concept), on=day, language=lang)
    if as_json:
        print_document(
            schema="occupation/1", on=day, result=shown, is_synthetic=shown.release.is_synthetic, releases=(shown.release.name,)
        )
    else:
        _print_occupation(shown)


def _print_occupation(shown: ShownOccupation) -> None:
    write = sys.stdout.write
    write(f"{shown.label.text}\n{shown.uri}\n\n{shown.description.text}\n\n")
    write("ISCO-08: " + " > ".join(group.label.text for group in shown.isco_path) + f" ({shown.isco})\n")
    write(shown.shortage.sentence.in_language(language()) + "\n")
    for title, named in (("Essentieel", shown.essential), ("Aanvullend", shown.optional)):
        write(f"\n{title} ({len(named)})\n")
        for concept in named:
            mark = "" if concept.label.is_translated else f" [{concept.label.language}; nog niet vertaald]"
            write(f"  - {concept.label.text}{mark}\n")
    write("\nVerwante beroepen (overlap in competenties)\n")
    for near in shown.related:
        write(f"  - {near.label.text} ({near.overlap:.0%})\n")
    write(f"\nBron: {shown.release.name}. {shown.release.attribution}\n")


@app.command("link")
@answers_errors
def link_(
    *,
    file: Annotated[Path, typer.Option(metavar="BESTAND", help="Tekstbestand, één tekst per regel.")],
    out: Annotated[Path, typer.Option(metavar="BESTAND", help="JSON-regels: query, hits (uri, label, p), none.")],
    kind: Annotated[Kind, typer.Option(help="Beroepen of competenties.")] = Kind.OCCUPATION,
    lang: Annotated[Lang | None, typer.Option(help="Taal van de labels.")] = None,
    top: Annotated[int, typer.Option(min=1, max=1000, metavar="AANTAL", help="Kandidaten per tekst.")] = 5,
) -> None:
    """Koppel vrije teksten aan concepten.

    p is de kans dat een kandidaat juist is, geijkt op weggelaten ESCO-labels
    (63 % juist op plaats 1). none is de kans dat geen van de getoonde juist is;
    die is te laag voor teksten die geen beroep of competentie noemen.
    """
    if not file.is_file():
        raise NotFound(Text(nl=f"‘{file}’ bestaat niet; kijk het pad na.", en=f"'{file}' does not exist; check the path."))
    queries = [line.strip() for line in _load_text(file).splitlines() if line.strip()]
    linked = link_texts(queries=queries, kind=kind, language=lang, top=top)
    with out.open("w", encoding="utf-8") as stream:
        for item in linked:
            hits = [{"uri": hit.uri, "label": hit.label, "p": hit.p} for hit in item.hits]
            stream.write(json.dumps({"query": item.query, "hits": hits, "none": item.none}, ensure_ascii=False) + "\n")
    say(Text(nl=f"{len(linked)} teksten gekoppeld in {out}.", en=f"{len(linked)} texts linked in {out}."))


def _load_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as mistake:
        reason = Text(nl="dit is geen UTF-8; bewaar het bestand als UTF-8.", en="this is not UTF-8; save the file as UTF-8.")
        sentence = Text(nl="Een bestand is niet leesbaar.", en="A file cannot be read.")
        raise InvalidInput(sentence, problems=(Problem(file=file.name, reason=reason),)) from mistake


@app.command("releases")
@answers_errors
def releases_(*, as_json: AsJson = False) -> None:
    """Toon wat is ingevoerd en wat in gebruik is."""
    known = releases()
    if as_json:
        print_document(schema="taxonomy-releases/1", on=None, result=known, is_synthetic=False, releases=_names())
        return
    print_table(
        "Releases",
        columns=("classificatie", "versie", "in gebruik", "ingevoerd op"),
        rows=((r.classification, r.version, "ja" if r.is_active else "nee", r.imported_on) for r in known),
    )
    for line in sorted({f"{r.classification}: {r.attribution} {r.licence}" for r in known}):
        sys.stdout.write(line + "\n")


def _names() -> tuple[str, ...]:
    return tuple(release.name for release in releases() if release.is_active)
