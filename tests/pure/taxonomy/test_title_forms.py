"""Other writings of a Dutch title: what counts as the same name, and what does not."""

import pytest

from krachtlijn.taxonomy.title_forms import parts_of, suspended_forms, title_forms, variants, without_scope


@pytest.mark.parametrize(
    ("title", "same"),
    [
        ("Medewerker tuinbouw", "tuinbouwmedewerker"),
        ("Adviseur beleggingen", "beleggingsadviseur"),
        ("Adviseur van leningen", "leningadviseur"),
        ("Bestuurder bomen", "boomchauffeur"),
        ("Maker van pannen", "panmaker"),
        ("Torenkraanbediener", "torenkraanmachinist"),
        ("Data manager", "datamanager"),
        ("Bouw: leerkracht metselen", "metselenleraar"),
    ],
)
def test_variant_is_the_same_name(title, same):
    assert same in variants(title)


@pytest.mark.parametrize(
    ("title", "other"), [("Adviseur bouw", "bouwmanager"), ("Medewerker bouw", "bouwhulp"), ("Kraanbediener", "bediener")]
)
def test_variant_never_changes_trade_or_drops_a_word(title, other):
    assert other not in variants(title)


def test_suspended_hyphens_are_filled_in():
    forms = suspended_forms("Technicus werf-, landbouw- en hefmachines")
    assert {"technicus werfmachines", "technicus landbouwmachines", "technicus hefmachines"} <= set(forms)
    assert suspended_forms("Technicus hefmachines") == ()


def test_scope_word_is_left_out_only_in_front():
    assert without_scope("Polyvalent stikster") == "stikster"
    assert without_scope("Reiniger industrieel") == ""
    assert without_scope("") == ""


def test_parts_and_forms_of_a_title():
    assert parts_of("Bordenbouwer - Elektromonteur machinebouw") == ("bordenbouwer", "elektromonteur machinebouw")
    assert parts_of("Chocolatier-ijsbereider: chocolatier") == ("chocolatier",)
    assert title_forms("Kok") == ("kok",)
