"""Only an exact link carries the status; anything else is unknown or related, never silently no."""

from datetime import date

import pytest

from krachtlijn.evidence.shortage_list import LinkKind, ShortageLink, ShortageStatus
from krachtlijn.kernel.ids import ConceptUri

URI = ConceptUri("urn:krachtlijn:occupation:lasser")
DAY = date(2026, 5, 1)


def status(*kinds, list_name="VDAB knelpuntberoepen 2026", unlinked=0):
    links = tuple(ShortageLink(number=1, title="Lasser", uri=URI, kind=kind, method="proef") for kind in kinds)
    return ShortageStatus(uri=URI, on=DAY, list_name=list_name, links=links, unlinked_titles=unlinked)


@pytest.mark.parametrize(
    ("shown", "is_shortage", "words"),
    [
        (status(LinkKind.EXACT), True, "Knelpuntberoep ‘Lasser’ (VDAB knelpuntberoepen 2026)."),
        (status(LinkKind.CLOSE), None, "Verwant met knelpuntberoep ‘Lasser’"),
        (status(LinkKind.NARROWER), None, "Verwant met knelpuntberoep ‘Lasser’"),
        (status(unlinked=3), None, "Onbekend, omdat 3 titels"),
        (status(), False, "Geen knelpuntberoep gevonden"),
        (status(list_name=None), None, "Onbekend, omdat voor 2026-05-01 geen"),
    ],
)
def test_status_and_its_sentence(shown, is_shortage, words):
    assert shown.is_shortage_occupation is is_shortage
    assert words in shown.sentence.nl
    assert shown.sentence.en
