"""What many tests start from: a small guideline with one of everything, and the shipped ones."""

from pathlib import Path

import pytest

from someguide.shelf import Opened, open_guideline

TREES = Path(__file__).parent / "trees"
SHIPPED = Path(__file__).parents[1] / "trees"


@pytest.fixture(scope="session")
def liten() -> Opened:
    """The small guideline."""
    return open_guideline(str(TREES / "liten.yaml"))


@pytest.fixture(scope="session")
def ringebu() -> Opened:
    """The shipped guideline of Ringebu."""
    return open_guideline(str(SHIPPED / "ringebu.yaml"))
