"""A few of the payloads of `python -m tests.fuzz`, for every codec."""

import pytest

from tests.fuzz.seeds import codecs
from tests.fuzz.trial import payload, run

NAMES = ("whatsapp", "messenger", "signal", "matrix")


def test_every_codec_is_fuzzed() -> None:
    assert set(codecs()) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_spoilt_payloads_raise_nothing_and_lose_no_words(name: str) -> None:
    report = run(name, seed=1, numbers=range(1500))
    assert (report.raised, report.lost) == ({}, {})
    assert report.became["shown"] > 100
    assert report.became["kept for later"] > 5


def test_a_trial_can_be_made_again() -> None:
    assert payload("matrix", 1, 7) == payload("matrix", 1, 7)
    assert payload("matrix", 1, 7) != payload("matrix", 2, 7)
