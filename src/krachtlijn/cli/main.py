"""The command `krachtlijn`: nouns from `NOUNS`, each loaded only when it is asked for."""

import os
import sys
from datetime import date
from importlib import import_module
from zoneinfo import ZoneInfo

from krachtlijn.kernel.errors import KrachtlijnError

NOUNS = {
    "taxonomy": "beroepen en competenties: classificaties inlezen, zoeken, tonen",
    "region": "het oefengebied: maken en tonen",
    "training": "opleidingen: zoeken en tonen",
    "rights": "rechten: beslissen, met redenen",
    "paths": "paden: van een persoon naar een doel",
    "people": "accounts en profielen",
    "audit": "wie veranderde wat",
    "work": "taken op de achtergrond",
    "schema": "de vorm van elk JSON-document",
}
EXIT_WRONG_ENVIRONMENT = 6
USAGE = "Gebruik: krachtlijn NAAMWOORD WERKWOORD …\n         krachtlijn NAAMWOORD --help toont de werkwoorden\n"


def main() -> None:
    """Run `krachtlijn NOUN VERB …`; exit 2 with the list of nouns when the noun is unknown, 6 when the environment is wrong."""
    noun = sys.argv[1] if len(sys.argv) > 1 else ""
    if noun not in NOUNS:
        asked_help = noun in {"", "--help", "-h", "help"}
        stream = sys.stdout if asked_help else sys.stderr
        stream.write(USAGE + "".join(f"  {name:<10} {meaning}\n" for name, meaning in NOUNS.items()))
        raise SystemExit(0 if asked_help else 2)
    try:
        start_django()
    except KrachtlijnError as error:
        sys.stderr.write(error.sentence.in_language(os.environ.get("KRACHTLIJN_LANG", "nl")) + "\n")
        raise SystemExit(EXIT_WRONG_ENVIRONMENT) from error
    app = import_module(f"krachtlijn.cli.{noun}").app
    app(args=sys.argv[2:], prog_name=f"krachtlijn {noun}")


def start_django() -> None:
    """Load the settings and the store."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtlijn.config.settings")
    import django

    django.setup()


def today() -> date:
    """The day in Brussels; default of `--on`."""
    from datetime import datetime

    return datetime.now(tz=ZoneInfo("Europe/Brussels")).date()


if __name__ == "__main__":
    main()
