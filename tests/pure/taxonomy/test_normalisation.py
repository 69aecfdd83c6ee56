"""Labels are written alike before they are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.taxonomy.normalisation import normalised, words_of


@given(st.text())
def test_normalising_twice_changes_nothing(text):
    assert normalised(normalised(text)) == normalised(text)


@given(st.text())
def test_only_plain_signs_and_single_blanks_remain(text):
    assert all(sign in "abcdefghijklmnopqrstuvwxyz0123456789+# " for sign in normalised(text))
    assert "  " not in normalised(text)
    assert normalised(text) == " ".join(words_of(text))


@given(st.text(alphabet="abcdefghij -'", min_size=1))
def test_case_does_not_matter(text):
    assert normalised(text.upper()) == normalised(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Verpleegkundige (m/v/x)", "verpleegkundige"),
        ("Inspiciënt", "inspicient"),
        ("C++-ontwikkelaar", "c++ ontwikkelaar"),
        ("Responsable (h/f/x)", "responsable"),
        ("  Dak-  en  gevelwerker ", "dak en gevelwerker"),
    ],
)
def test_known_forms(text, expected):
    assert normalised(text) == expected
