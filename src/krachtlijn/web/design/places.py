"""Names of the municipalities that pages let people choose."""

from collections.abc import Mapping
from functools import cache

from krachtlijn.kernel.ids import NisCode
from krachtlijn.sources.reference_region.municipality import load_municipalities


@cache
def municipality_names() -> Mapping[NisCode, str]:
    """Names by NIS code, in order of name."""
    return {item.nis: item.name for item in sorted(load_municipalities(), key=lambda item: item.name)}
