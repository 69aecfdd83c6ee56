"""Which packages form the pure ring, and the strict type check over them."""

import subprocess
import sys

from krachtlijn.config.environment import PACKAGE

PURE_PACKAGES = (
    "kernel",
    "methods",
    "offensive",
    "taxonomy",
    "evidence",
    "people",
    "training",
    "jobs",
    "rules",
    "credentials",
    "ledger",
    "paths",
    "needs",
    "landscape",
    "partners",
    "school_to_work",
    "into_work",
    "at_work",
    "sources",
)
ALLOWED_LIBRARIES = frozenset({"numpy", "scipy", "polars", "sklearn", "highspy", "ortools"})


def existing_packages() -> tuple[str, ...]:
    """The pure packages that exist today, as folders under the package root."""
    return tuple(name for name in PURE_PACKAGES if (PACKAGE / name / "__init__.py").exists())


def main() -> int:
    """Run mypy in strict mode over the pure ring."""
    folders = [str(PACKAGE / name) for name in existing_packages()]
    return subprocess.run([sys.executable, "-m", "mypy", "--strict", *folders], check=False).returncode  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
