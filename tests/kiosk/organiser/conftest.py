import pytest


@pytest.fixture(autouse=True)
def still(monkeypatch):
    """No motion: what is seen does not depend on the moment."""
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
