"""Codes: canonical form, checksum, and a sentence when refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.ids import (
    concept_uri,
    establishment_number,
    insz,
    isco_code,
    kbo_number,
    nis_code,
    odb_number,
)


def with_check(first_eight: int) -> str:
    return f"{first_eight:08d}{97 - first_eight % 97:02d}"


@given(st.integers(min_value=0, max_value=19_999_999))
def test_kbo_number_accepts_exactly_its_own_check_digits(first_eight):
    right = with_check(first_eight)
    assert kbo_number(f"BE {right[:4]}.{right[4:7]}.{right[7:]}") == right
    wrong = f"{right[:8]}{(int(right[8:]) + 1) % 100:02d}"
    with pytest.raises(InvalidInput):
        kbo_number(wrong)


@pytest.mark.parametrize("text", ["", "abc", "2403019261", "04030192611"])
def test_kbo_number_refuses_other_forms_with_a_sentence(text):
    with pytest.raises(InvalidInput) as refused:
        kbo_number(text)
    assert "KBO-nummer" in refused.value.sentence.nl
    assert refused.value.problems


def test_establishment_number_starts_with_two_to_eight():
    number = with_check(20_000_001)
    assert establishment_number(number) == number
    with pytest.raises(InvalidInput):
        establishment_number(with_check(1_000_001))


@given(st.integers(min_value=0, max_value=999_999_999), st.booleans())
def test_insz_reads_births_before_and_from_2000(first_nine, is_from_2000):
    base = first_nine + (2_000_000_000 if is_from_2000 else 0)
    number = f"{first_nine:09d}{97 - base % 97:02d}"
    assert insz(number) == number


def test_insz_refuses_a_wrong_check():
    with pytest.raises(InvalidInput):
        insz("85.07.30-033.29")


@pytest.mark.parametrize(("text", "code"), [("C7412", "7412"), ("74", "74"), (" 0110 ", "0110")])
def test_isco_code_is_canonical(text, code):
    assert isco_code(text) == code


@pytest.mark.parametrize("text", ["", "74121", "7x", "C"])
def test_isco_code_refuses(text):
    with pytest.raises(InvalidInput):
        isco_code(text)


def test_concept_uri_knows_esco_own_and_competent():
    esco = "http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2"
    assert concept_uri(esco.replace("http", "https")) == esco
    assert concept_uri("urn:krachtlijn:skill:lassen") == "urn:krachtlijn:skill:lassen"
    for wrong in ("http://example.org/x", esco[:-1], "urn:krachtlijn:skill:"):
        with pytest.raises(InvalidInput):
            concept_uri(wrong)


def test_nis_code_keeps_five_digits():
    assert nis_code("2000") == "02000"
    with pytest.raises(InvalidInput):
        nis_code("123456")


def test_odb_number_is_kept_verbatim():
    assert odb_number(" odb 12-x ") == "odb 12-x"
    with pytest.raises(InvalidInput):
        odb_number("  ")
