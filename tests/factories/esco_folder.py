"""A tiny folder in the form of an official ESCO download, and a national mapping and shortage list beside it."""

import csv
import gzip
import io
from pathlib import Path

ESCO = "http://data.europa.eu/esco"


def uuid(number: int) -> str:
    return f"{number:08d}-0000-4000-8000-000000000000"


def occupation_uri(number: int) -> str:
    return f"{ESCO}/occupation/{uuid(number)}"


def skill_uri(number: int) -> str:
    return f"{ESCO}/skill/{uuid(number)}"


OCCUPATION_COLUMNS = (
    "conceptType conceptUri iscoGroup preferredLabel altLabels hiddenLabels status modifiedDate regulatedProfessionNote "
    "scopeNote definition inScheme description code naceCode"
).split()
SKILL_COLUMNS = (
    "conceptType conceptUri skillType reuseLevel preferredLabel altLabels hiddenLabels status modifiedDate scopeNote definition "
    "inScheme description"
).split()
GROUP_COLUMNS = "conceptType conceptUri code preferredLabel status altLabels inScheme description".split()
NAMES = {
    "nl": {
        1: (
            "lasser",
            "hoeklasser\nbooglasser",
            "Een lasser voegt de delen van het werkstuk met een vlam of boog aan de andere delen.",
        ),
        2: ("metselaar", "", "Een metselaar bouwt de muren van een huis of van een gebouw met stenen en mortel op de werf."),
        3: (
            "lasinspecteur",
            "lasser",
            "Een lasinspecteur kijkt de naden na van het werk en van de stukken die door de lasser gemaakt zijn.",
        ),
    },
    "en": {
        1: (
            "welder",
            "arc welder",
            "A welder joins the parts of a work piece with the heat of a flame or of an arc for the owner.",
        ),
        2: ("bricklayer", "", "A bricklayer builds the walls of a house or of a building with bricks and mortar on the site."),
        3: ("welding inspector", "", "An inspector checks the seams of the work and of the pieces that are made by the welder."),
    },
}
SKILLS = {
    "nl": {11: "lassen", 12: "metselen", 13: "veilig werken op de werf", 14: "tekeningen lezen"},
    "en": {11: "weld", 12: "lay bricks", 13: "work safely on the site", 14: "read drawings"},
}
ISCO_OF = {1: "7212", 2: "7112", 3: "3115"}
GROUPS = {
    "7": "ambachten",
    "72": "metaal",
    "721": "plaat",
    "7212": "lassers",
    "71": "bouw",
    "711": "ruwbouw",
    "7112": "metselaars",
}
GROUPS |= {"3": "technici", "31": "techniek", "311": "ingenieurswerk", "3115": "werktuigbouw"}
RELATIONS = ((1, "essential", 11), (1, "essential", 13), (1, "optional", 14), (2, "essential", 12), (2, "essential", 13))
RELATIONS += ((3, "essential", 11), (3, "essential", 14))


def csv_text(columns, rows) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def occupations_csv(language: str, numbers=(1, 2, 3)) -> str:
    return csv_text(
        OCCUPATION_COLUMNS,
        (
            {
                "conceptType": "Occupation",
                "conceptUri": occupation_uri(number),
                "iscoGroup": ISCO_OF[number],
                "preferredLabel": NAMES[language][number][0],
                "altLabels": NAMES[language][number][1],
                "description": NAMES[language][number][2],
                "code": f"{ISCO_OF[number]}.1",
                "status": "released",
            }
            for number in numbers
        ),
    )


def groups_csv() -> str:
    return csv_text(
        GROUP_COLUMNS,
        (
            {"conceptType": "ISCOGroup", "conceptUri": f"{ESCO}/isco/C{code}", "code": code, "preferredLabel": name}
            for code, name in GROUPS.items()
        ),
    )


def skills_csv(language: str) -> str:
    return csv_text(
        SKILL_COLUMNS,
        (
            {
                "conceptType": "KnowledgeSkillCompetence",
                "conceptUri": skill_uri(number),
                "skillType": "skill/competence",
                "reuseLevel": "sector-specific",
                "preferredLabel": label,
                "status": "released",
            }
            for number, label in SKILLS[language].items()
        ),
    )


def relations_csv(relations=RELATIONS) -> str:
    return csv_text(
        ["occupationUri", "relationType", "skillType", "skillUri"],
        (
            {"occupationUri": occupation_uri(o), "relationType": kind, "skillType": "skill/competence", "skillUri": skill_uri(s)}
            for o, kind, s in relations
        ),
    )


def competent_csv(pairs) -> str:
    """`pairs`: (number and title of the national occupation, number of the ESCO occupation, relation); a row per language."""
    lines = ("Mapping project name,ESCO - BE NOC", "Classification 1 Version,1.0.3", "Classification 2 Version,3.8", ",")
    block = "".join(f"{line},,,,,,,,,\n" for line in lines)
    columns = [f"Classification 1 {name}" for name in ("URI", "ID", "PrefLabel", "URL")]
    columns += [f"Classification 2 {name}" for name in ("URI", "ID", "PrefLabel NL", "PrefLabel FR", "URL")]
    columns += ["Mapping relation", "Editorial Note"]
    rows = [
        {
            "Classification 1 URI": uuid(esco),
            "Classification 1 URL": occupation_uri(esco),
            "Classification 2 URI": uuid(900 + number),
            "Classification 2 ID": f"OP-{number}",
            "Classification 2 PrefLabel NL": title,
            "Classification 2 PrefLabel FR": f"{title} (h/f/x)",
            "Mapping relation": f"skos:{relation}Match",
        }
        for number, title, esco, relation in pairs
        for _language in ("nl", "fr")
    ]
    return block + csv_text(columns, rows)


def shortage_csv(titles, *, flag="mb_2025_12_01_vrijgesteld") -> str:
    return csv_text(
        ["nr", "cluster", "beroep", flag],
        ({"nr": n, "cluster": "Industrie", "beroep": title, flag: "True"} for n, title in enumerate(titles, start=1)),
    )


def write_esco(folder: Path, *, version: str = "1.2.1", languages=("nl", "en")) -> Path:
    """A complete little ESCO in `folder/<language>_<version>`."""
    for language in languages:
        here = folder / f"{language}_{version}"
        here.mkdir(parents=True)
        (here / f"occupations_{language}.csv").write_text(occupations_csv(language), encoding="utf-8")
        (here / f"skills_{language}.csv").write_text(skills_csv(language), encoding="utf-8")
        (here / f"ISCOGroups_{language}.csv").write_text(groups_csv(), encoding="utf-8")
        (here / f"occupationSkillRelations_{language}.csv").write_text(relations_csv(), encoding="utf-8")
    return folder


def write_gzip(file: Path, text: str) -> None:
    file.write_bytes(gzip.compress(text.encode()))
