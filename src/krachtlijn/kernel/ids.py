"""Codes: one type and one canonicalising constructor each.

A constructor takes what people type, returns the canonical form or raises `InvalidInput` with a sentence. Checksums are
verified where the code has one.
"""

import re
from typing import Never, NewType

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text

KboNumber = NewType("KboNumber", str)
EstablishmentNumber = NewType("EstablishmentNumber", str)
Insz = NewType("Insz", str)
IscoCode = NewType("IscoCode", str)
ConceptUri = NewType("ConceptUri", str)
NisCode = NewType("NisCode", str)
OdbNumber = NewType("OdbNumber", str)

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_ESCO_CONCEPT = re.compile(rf"http://data\.europa\.eu/esco/(occupation|skill)/{_UUID}")
_ESCO_GROUP = re.compile(r"http://data\.europa\.eu/esco/(isco/C\d{1,4}|isced-f/\d{2,4}|concept-scheme/[\w-]+)")
_OWN_CONCEPT = re.compile(r"urn:krachtlijn:[a-z]+:[a-z0-9][a-z0-9-]*")
_COMPETENT_CONCEPT = re.compile(rf"urn:competent:(occupation|competence):{_UUID}")


def _refuse(code_name: str, given: str, *, nl: str, en: str) -> Never:
    reason = Text(nl=f"‘{given}’ is geen geldig {code_name}: {nl}", en=f"'{given}' is not a valid {code_name}: {en}")
    raise InvalidInput(reason, problems=(Problem(reason=reason),))


def _digits(text: str) -> str:
    return re.sub(r"[\s./-]", "", text.strip())


def kbo_number(text: str) -> KboNumber:
    """Canonical enterprise number (10 digits): first digit 0 or 1, last two = 97 - (first eight mod 97).

    Source: Kruispuntbank van Ondernemingen, numbering rule (general knowledge, see docs/reference/sources.md).

    >>> kbo_number("BE 0403.019.261")
    '0403019261'
    """
    digits = _digits(text.upper().removeprefix("BE"))
    if len(digits) == 9:
        digits = "0" + digits
    if not re.fullmatch(r"[01]\d{9}", digits):
        _refuse(
            "KBO-nummer", text, nl="het heeft 10 cijfers en begint met 0 of 1.", en="it has 10 digits and starts with 0 or 1."
        )
    if 97 - int(digits[:8]) % 97 != int(digits[8:]):
        _refuse(
            "KBO-nummer",
            text,
            nl="het controlegetal klopt niet; kijk het nummer na.",
            en="the check digits are wrong; check the number.",
        )
    return KboNumber(digits)


def establishment_number(text: str) -> EstablishmentNumber:
    """Canonical establishment number (10 digits, first 2 to 8), same checksum as the enterprise number."""
    digits = _digits(text)
    if not re.fullmatch(r"[2-8]\d{9}", digits) or 97 - int(digits[:8]) % 97 != int(digits[8:]):
        _refuse(
            "vestigingsnummer",
            text,
            nl="het heeft 10 cijfers, begint met 2 tot 8 en eindigt op een controlegetal.",
            en="it has 10 digits, starts with 2 to 8 and ends with check digits.",
        )
    return EstablishmentNumber(digits)


def insz(text: str) -> Insz:
    """Canonical social security identification number (11 digits), valid for births before and from 2000.

    The last two digits are 97 - (first nine mod 97); from 2000 the nine digits are read with a 2 in front.

    >>> insz("85.07.30-033.28")
    '85073003328'
    """
    digits = _digits(text)
    if not re.fullmatch(r"\d{11}", digits):
        _refuse("INSZ", text, nl="het heeft 11 cijfers.", en="it has 11 digits.")
    checks = {97 - int(prefix + digits[:9]) % 97 for prefix in ("", "2")}
    if int(digits[9:]) not in checks:
        _refuse(
            "INSZ",
            text,
            nl="het controlegetal klopt niet; kijk het nummer na.",
            en="the check digits are wrong; check the number.",
        )
    return Insz(digits)


def isco_code(text: str) -> IscoCode:
    """ISCO-08 code of 1 to 4 digits; it has no checksum. Accepts the `C` that ESCO puts in front.

    >>> isco_code("C7412")
    '7412'
    """
    code = text.strip().removeprefix("C")
    if not re.fullmatch(r"\d{1,4}", code):
        _refuse("ISCO-08-code", text, nl="het zijn 1 tot 4 cijfers.", en="it is 1 to 4 digits.")
    return IscoCode(code)


def concept_uri(text: str) -> ConceptUri:
    """Address of a concept: an ESCO URI, `urn:competent:…` or a concept of the project's own (`urn:krachtlijn:…`)."""
    uri = text.strip()
    if uri.startswith("https://data.europa.eu/esco/"):
        uri = "http" + uri.removeprefix("https")
    for form in (_ESCO_CONCEPT, _OWN_CONCEPT, _ESCO_GROUP, _COMPETENT_CONCEPT):
        if form.fullmatch(uri):
            return ConceptUri(uri)
    _refuse(
        "conceptadres",
        text,
        nl="verwacht een ESCO-adres (…/esco/occupation/…) of urn:krachtlijn:….",
        en="expected an ESCO address (…/esco/occupation/…) or urn:krachtlijn:….",
    )


def nis_code(text: str) -> NisCode:
    """Statbel code of a Belgian municipality or higher unit: five digits, first digit 0 to 9; no checksum."""
    digits = text.strip().zfill(5)
    if not re.fullmatch(r"\d{5}", digits):
        _refuse("NIS-code", text, nl="het zijn 5 cijfers.", en="it is 5 digits.")
    return NisCode(digits)


def odb_number(text: str) -> OdbNumber:
    """Number of a training in the Flemish training database, kept verbatim (outer blanks go); its pattern is not published."""
    if not text.strip():
        _refuse("ODB-nummer", text, nl="het is leeg.", en="it is empty.")
    return OdbNumber(text.strip())
