"""Which sources are in use: releases of classifications, the published list, and the practice data."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.store.evidence.queries import shortage_list_on
from krachtlijn.store.taxonomy.queries import releases
from krachtlijn.store.training.queries import current_region, region_calibration
from krachtlijn.web.design.request import today


def sources(request: HttpRequest) -> HttpResponse:
    """GET: the releases in use with attribution and licence, and how the practice data was calibrated."""
    region = current_region()
    return render(
        request,
        "public/sources.html",
        {
            "releases": releases(),
            "published": shortage_list_on(today()),
            "region": region,
            "calibration": region_calibration(),
            "is_synthetic": region is not None,
        },
    )
