"""One line per promised figure: target, figure, spread, seconds and the data it was measured on."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

EXIT_FALLS_SHORT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The outcome of one measurement. `holds` is None where the figure is reported without a target."""

    figure: str
    holds: bool | None
    spread: str = ""
    data: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A promised figure; `is_quick` ones also run under `--quick`."""

    name: str
    target: str
    measure: Callable[[], Measured]
    is_quick: bool = True


def show(title: str, figures: Sequence[Figure]) -> int:
    """Measure and print every figure; exit status 8 when one falls short or could not be measured."""
    parser = argparse.ArgumentParser(prog=f"script/show {title}")
    parser.add_argument("--quick", action="store_true", help="only what takes less than a minute in all")
    parser.add_argument("--only", help="only figures whose name contains this")
    arguments = parser.parse_args()
    chosen = [f for f in figures if (f.is_quick or not arguments.quick) and (arguments.only or "") in f.name]
    if not chosen:
        parser.error(f"no figure is called so; names: {', '.join(figure.name for figure in figures)}")
    short = sum(_show_one(figure) for figure in chosen)
    sys.stdout.write(f"\n{len(chosen)} figures, {short} fall short.\n")
    return EXIT_FALLS_SHORT if short else 0


def _show_one(figure: Figure) -> bool:
    started = time.perf_counter()
    try:
        measured = figure.measure()
    except Exception as fault:  # noqa: BLE001 - a figure that cannot be measured is shown as such, the others go on
        measured = Measured(figure=f"could not be measured: {fault!r}", holds=False)
    seconds = time.perf_counter() - started
    mark = {True: "ok   ", False: "SHORT", None: "     "}[measured.holds]
    sys.stdout.write(
        f"{mark} {figure.name}\n"
        f"        target  {figure.target}\n"
        f"        figure  {measured.figure}\n"
        + (f"        spread  {measured.spread}\n" if measured.spread else "")
        + (f"        data    {measured.data}\n" if measured.data else "")
        + f"        took    {seconds:.1f} s\n"
    )
    sys.stdout.flush()
    return measured.holds is False


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]
