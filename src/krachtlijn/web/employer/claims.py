"""A file with claims for Vlaams opleidingsverlof: upload it, see how far the check is, take the answer along, delete it."""

from collections.abc import Mapping
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_check import VERDICT_TEXTS, Verdict
from krachtlijn.at_work.claim_column import COLUMNS
from krachtlijn.at_work.claim_example import claims_csv, example_claims
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.kernel.errors import InvalidInput, WrongState
from krachtlijn.kernel.text import Text
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.at_work.actions import LIMITS, MOST_FILES, delete_claims, hand_out_answer, upload_claims
from krachtlijn.store.at_work.queries import ClaimFileView, claim_file, claim_files
from krachtlijn.store.work.queries import task
from krachtlijn.store.work.queue import TaskView
from krachtlijn.web.design.request import actor_in, language_in, today

REFRESH_SECONDS = 3
CONTENT_TYPES: Mapping[AnswerForm, str] = {
    AnswerForm.CSV: "text/csv; charset=utf-8",
    AnswerForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    AnswerForm.JSON: "application/json",
}
VERDICT_KINDS: Mapping[Verdict, str] = {
    Verdict.ACCEPT: "good",
    Verdict.REFUSE: "bad",
    Verdict.REFUSE_THEN_CHECK: "caution",
    Verdict.UNKNOWN: "caution",
    Verdict.UNREADABLE: "bad",
}


class UploadForm(forms.Form):
    """The file, how its days are written, and the form of the answer."""

    file = forms.FileField(
        label=_("Uw bestand (CSV of XLSX)"),
        help_text=_("Eén aanvraag per regel. Zet er geen namen en geen rijksregisternummers in: een eigen kenmerk volstaat."),
        error_messages={
            "required": _("Kies een bestand."),
            "empty": _("Het bestand is leeg. Kies een ander."),
            "invalid": _("Kies een bestand."),
        },
        widget=forms.FileInput({"accept": ".csv,.xlsx"}),
    )
    dates = forms.ChoiceField(
        label=_("Hoe staan de dagen in uw bestand?"),
        choices=[
            (DateForm.ISO.value, _("jaar-maand-dag, zoals 2025-09-01")),
            (DateForm.DAY_FIRST.value, _("dag/maand/jaar, zoals 01/09/2025")),
        ],
        initial=DateForm.ISO.value,
        widget=forms.RadioSelect,
    )
    form = forms.ChoiceField(
        label=_("In welke vorm wilt u het antwoord?"),
        choices=[(form.value, form.value.upper()) for form in AnswerForm],
        initial=AnswerForm.CSV.value,
        widget=forms.RadioSelect,
    )


def claims(request: HttpRequest) -> HttpResponse:
    """GET: the form and one's own files. POST: take in a file and queue its check. Raises `NotAllowed`."""
    actor = actor_in(request)
    check_permission(actor, Permission.CHECK_CLAIMS)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        try:
            file_id = upload_claims(
                by=actor,
                on=today(),
                name=form.cleaned_data["file"].name,
                content=form.cleaned_data["file"].read(),
                dates=DateForm(form.cleaned_data["dates"]),
                form=AnswerForm(form.cleaned_data["form"]),
                is_synthetic=request.user.is_demo,
            )
        except (InvalidInput, WrongState) as mistake:
            form.add_error("file", mistake.sentence.in_language(language_in(request)))
        else:
            return redirect("employer:claim-file", file_id=file_id)
    page = {
        "form": form,
        "files": claim_files(by=actor, on=today()),
        "columns": COLUMNS,
        "most_lines": LIMITS.most_lines,
        "most_megabytes": (LIMITS.most_bytes or 0) // 1_000_000,
        "most_files": MOST_FILES,
        "is_synthetic": request.user.is_demo,
    }
    return render(request, "employer/claims.html", page, status=422 if form.errors else 200)


def example(request: HttpRequest) -> HttpResponse:
    """GET: the example file, with claims that do not exist. Raises `NotAllowed`."""
    check_permission(actor_in(request), Permission.CHECK_CLAIMS)
    headers = {"Content-Disposition": 'attachment; filename="voorbeeld-aanvragen.csv"'}
    return HttpResponse(claims_csv(example_claims()), content_type=CONTENT_TYPES[AnswerForm.CSV], headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def one_file(request: HttpRequest, file_id: UUID) -> HttpResponse:
    """GET: how far the check is, or what came out. POST: `action` download or delete. Raises `NotAllowed`, `NotFound`."""
    actor, on = actor_in(request), today()
    view = claim_file(file_id, by=actor, on=on)
    if request.method != "POST":
        return render(request, "employer/claim_file.html", _page(view, task(view.task_id, by=actor)))
    action = request.POST.get("action")
    if action == "download":
        content = hand_out_answer(file_id, by=actor, on=on)
        headers = {"Content-Disposition": f'attachment; filename="nagekeken-aanvragen.{view.form}"'}
        return HttpResponse(content, content_type=CONTENT_TYPES[view.form], headers=headers)
    if action == "delete":
        delete_claims(file_id, by=actor, on=on)
        return redirect("employer:claims")
    raise InvalidInput(Text(nl="Kies: ophalen of wissen.", en="Choose: fetch or delete."))


def _page(view: ClaimFileView, work: TaskView) -> dict[str, object]:
    counts = view.counts or {}
    return {
        "file": view,
        "task": work,
        "refresh": None if work.is_ended else REFRESH_SECONDS,
        "rows": [(VERDICT_TEXTS[verdict], VERDICT_KINDS.get(verdict, "calm"), counts.get(verdict, 0)) for verdict in Verdict],
        "all_lines": sum(counts.values()),
        "is_synthetic": view.is_synthetic,
    }
