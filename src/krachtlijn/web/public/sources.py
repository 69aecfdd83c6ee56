"""Which sources are in use: releases of classifications, the published list, and the practice data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.store.evidence.queries import shortage_list_on
from krachtlijn.store.taxonomy.queries import releases
from krachtlijn.store.training.queries import current_region, region_calibration
from krachtlijn.web.design.request import today


def sources(request: HttpRequest) -> HttpResponse:
    """GET: the releases in use with attribution and licence, and how the practice data was calibrated."""
    region, calibration = current_region(), region_calibration()
    return render(
        request,
        "public/sources.html",
        {
            "releases": releases(),
            "published": shortage_list_on(today()),
            "region": region,
            "published_totals": [row for row in calibration if row["source"]],
            "asked_sizes": [row for row in calibration if not row["source"]],
            "is_synthetic": region is not None,
        },
    )
