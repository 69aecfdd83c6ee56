"""The Parquet tables of the region in the store: read one lazily, or copy all of them."""

from pathlib import Path
from shutil import copytree

import polars as pl

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.store.training.queries import current_region
from krachtlijn.store.training.releases import releases_folder


def scan_region_table(name: str) -> pl.LazyFrame:
    """A table of the region as a lazy frame, such as `workers`: only the columns asked are read.

    Raises `NotFound` without a region or without that table, with the names there are.
    """
    folder = _folder()
    names = sorted(file.stem for file in folder.glob("*.parquet"))
    if name not in names:
        known = ", ".join(names)
        raise NotFound(
            Text(
                nl=f"Het oefengebied heeft geen tabel ‘{name}’; er zijn: {known}.",
                en=f"The reference region has no table '{name}'; there are: {known}.",
            )
        )
    return pl.scan_parquet(folder / f"{name}.parquet")


def copy_region_tables(folder: Path) -> None:
    """Copy the Parquet files and the manifest of the region in the store to a folder. Raises `NotFound` without a region."""
    copytree(_folder(), folder, dirs_exist_ok=True)


def _folder() -> Path:
    build = current_region()
    if build is None:
        raise NotFound(
            Text(
                nl="Er is nog geen oefengebied. Maak het met: krachtlijn region build.",
                en="There is no reference region yet. Build it with: krachtlijn region build.",
            )
        )
    return releases_folder() / build.release
