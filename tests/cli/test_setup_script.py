"""`script/setup`: it changes no environment outside the checkout."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "checkout"
    for name in ("script/setup", "pyproject.toml", "requirements/site.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.mark.parametrize("is_there", [True, False])
def test_an_environment_elsewhere_is_left_alone(checkout, tmp_path, is_there):
    elsewhere = tmp_path / "elsewhere"
    if is_there:
        elsewhere.mkdir()
        (elsewhere / "own.txt").write_text("mine")
    (checkout / ".venv").symlink_to(elsewhere)
    refused = subprocess.run([checkout / "script" / "setup"], capture_output=True, text=True, check=False)
    assert (refused.returncode, refused.stdout) == (6, "")
    assert str(elsewhere) in refused.stderr
    assert "rm .venv" in refused.stderr
    assert [file.name for file in elsewhere.iterdir()] == ["own.txt"] if is_there else not elsewhere.exists()
