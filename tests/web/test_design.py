"""The design itself: budgets, forms drawn by components, texts complete in English, and no way around the queries."""

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from krachtlijn.taxonomy.concept import Labels
from krachtlijn.web.design.download import table_download
from krachtlijn.web.design.fields import DateField

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src" / "krachtlijn" / "web"
CSS = sorted((WEB / "design" / "static").rglob("*.css"))
PAGES = sorted(path for path in WEB.rglob("*.html") if "{% extends" in path.read_text(encoding="utf-8"))


def drawn(source, **values):
    request = RequestFactory().get("/", {"page": "3", "q": "a"})
    return Template("{% load components %}" + source).render(Context({"request": request, **values}))


def test_styles_stay_small():
    assert sum(path.stat().st_size for path in CSS) <= 40_000


def test_nothing_is_loaded_from_elsewhere():
    for path in CSS:
        text = path.read_text(encoding="utf-8")
        assert "@import" not in text
        assert "url(" not in text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(WEB).as_posix())
def test_templates_have_no_inline_style_or_handler(path):
    text = path.read_text(encoding="utf-8")
    for forbidden in (" style=", "onclick=", "onchange=", "onsubmit=", "<style", "hx-on"):
        assert forbidden not in text


def test_the_site_never_reads_tables_around_the_queries():
    found = []
    for path in WEB.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found += [
                f"{path.name}: {module}"
                for module in modules
                if module.startswith("krachtlijn.store") and module.endswith("models")
            ]
    assert found == []


def test_every_text_has_english():
    command = [sys.executable, ROOT / "script" / "messages", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_label_in_another_language_carries_lang():
    with translation.override("nl"):
        shown = drawn("{{ labels|label }}", labels=Labels(preferred={"en": "welder <b>"}))
    assert shown == '<span lang="en">welder &lt;b&gt;</span> <span class="k-note">(nog niet vertaald)</span>'


class Question(forms.Form):
    name = forms.CharField(label="Naam", help_text="Zoals op uw kaart.")
    born = DateField(label="Geboren")
    choice = forms.ChoiceField(label="Kies", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def test_a_field_is_tied_to_its_hint_and_mistake():
    shown = drawn("{% field form.name %}", form=Question({}))
    assert 'aria-describedby="id_name_helptext id_name_error"' in shown
    assert 'id="id_name_helptext"' in shown
    assert 'id="id_name_error"' in shown
    assert 'aria-invalid="true"' in shown


def test_the_summary_links_each_mistake_to_a_control_that_exists():
    form = Question({})
    html = drawn("{% error_summary form %}{% for bound in form %}{% field bound %}{% endfor %}", form=form)
    targets = [part.split('"')[0] for part in html.split('href="#')[1:]]
    assert len(targets) == 3
    for target in targets:
        assert f'id="{target}"' in html


@pytest.mark.parametrize(
    ("given", "expected"), [(("29", "2", "2024"), date(2024, 2, 29)), (("30", "2", "2024"), None), (("x", "2", "2024"), None)]
)
def test_a_date_is_asked_in_three_parts(given, expected):
    form = Question({"name": "An", "choice": "a", "born_0": given[0], "born_1": given[1], "born_2": given[2]})
    assert form.is_valid() is (expected is not None)
    if expected:
        assert form.cleaned_data["born"] == expected


def test_pagination_keeps_the_question_and_shows_few_numbers():
    shown = drawn("{% pagination page=3 page_count=40 %}")
    assert "q=a&amp;page=4" in shown
    assert shown.count("<li>") <= 9


def test_a_tag_is_words_never_colour_alone():
    assert ">klaar</strong>" in drawn('{% tag "klaar" "good" %}')


def test_a_text_in_a_table_is_never_read_as_a_formula():
    content = table_download([("=1+1",)], columns=("a",), name="t", form="csv").content.decode("utf-8-sig")
    assert content.splitlines()[1] == "'=1+1"
