"""Weights of many detectors in one number: adding such numbers adds the weights of each, also below zero."""

import zlib
from pathlib import Path
from shutil import copy

from hypothesis import given
from hypothesis import strategies as st

from app.compliance.lanes import NARROW, lane, packed, unpacked
from app.compliance.weights import Detector, weights
from app.domain.message import Direction

DATA = Path(__file__).parents[3] / "resources/detectors"
HUNDREDTHS = st.lists(st.integers(-400, 400), min_size=15, max_size=15)


@given(st.lists(HUNDREDTHS, min_size=1, max_size=200), st.integers(0, 14))
def test_a_sum_is_each_detectors_own(features: list[list[int]], place: int) -> None:
    packs = [packed(row, NARROW) for row in features]
    assert unpacked(15, sum(packs), NARROW) == tuple(map(sum, zip(*features, strict=True)))
    assert lane(place, packs, NARROW) == [row[place] for row in features]


def test_a_feature_counts_for_the_detectors_that_it_names(tmp_path: Path) -> None:
    lines = ["gas\tinbound\t-0.985\t-0.238", "crisis\tinbound\t-1.040\t-0.284", "", "ruik\t0:45", "niet\t0:-12\t1:30"]
    (tmp_path / "weights.bin").write_bytes(zlib.compress("\n".join(lines).encode()))
    copy(DATA / "meanings.bin", tmp_path)
    learnt = weights(tmp_path)
    assert learnt.detectors == [
        Detector("gas", Direction.INBOUND, -0.985, -0.238),
        Detector("crisis", Direction.INBOUND, -1.04, -0.284),
    ]
    assert [unpacked(2, learnt.features[name], NARROW) for name in ("ruik", "niet")] == [(45, 0), (-12, 30)]
