"""Weights of many detectors in one number: adding such numbers adds the weights of each, also below zero."""

import zlib
from pathlib import Path
from shutil import copy

from hypothesis import given
from hypothesis import strategies as st

from app.compliance.weights import Detector, packed, unpacked, weights
from app.domain.message import Direction

DATA = Path(__file__).parents[3] / "resources/detectors"
HUNDREDTHS = st.lists(st.integers(-400, 400), min_size=15, max_size=15)


@given(st.lists(HUNDREDTHS, min_size=1, max_size=200))
def test_a_sum_is_each_detectors_own(features: list[list[int]]) -> None:
    packs = [packed("\t".join(f"{place}:{one}" for place, one in enumerate(row))) for row in features]
    assert unpacked(15, sum(packs)) == [sum(column) for column in zip(*features, strict=True)]


def test_a_feature_counts_for_the_detectors_that_it_names(tmp_path: Path) -> None:
    lines = ["gas\tinbound\t-0.985\t-0.238", "crisis\tinbound\t-1.040\t-0.284", "", "ruik\t0:45", "niet\t0:-12\t1:30"]
    (tmp_path / "weights.bin").write_bytes(zlib.compress("\n".join(lines).encode()))
    copy(DATA / "meanings.bin", tmp_path)
    learnt = weights(tmp_path)
    assert learnt.detectors == [
        Detector("gas", Direction.INBOUND, -0.985, -0.238),
        Detector("crisis", Direction.INBOUND, -1.04, -0.284),
    ]
    assert [unpacked(2, learnt.features[name]) for name in ("ruik", "niet")] == [[45, 0], [-12, 30]]
