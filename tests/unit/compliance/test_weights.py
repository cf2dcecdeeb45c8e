"""The weights of many detectors packed into one number: adding such numbers adds each weight, including negative
ones.
"""

from pathlib import Path
from shutil import copy

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from app.compliance.lanes import NARROW, SMALL, beside, greatest, lane, packed, unpacked
from app.compliance.table import written
from app.compliance.weights import Detector, row, weights
from app.domain.message import Direction

DATA = Path(__file__).parents[3] / "resources/detectors"
HUNDREDTHS = st.lists(st.integers(-400, 400), min_size=15, max_size=15)


@given(st.lists(HUNDREDTHS, min_size=1, max_size=200), st.integers(0, 14))
def test_a_sum_is_each_detectors_own(features: list[list[int]], place: int) -> None:
    packs = [packed(row, NARROW) for row in features]
    assert unpacked(15, sum(packs), NARROW) == tuple(map(sum, zip(*features, strict=True)))
    assert lane(place, packs, NARROW) == [row[place] for row in features]


@given(st.lists(st.lists(st.integers(0, 255), min_size=15, max_size=15), min_size=1, max_size=20))
def test_the_greatest_of_many_is_found_in_each_lane(rows: list[list[int]]) -> None:
    packs = [beside(row, SMALL) for row in rows]
    assert packs == [packed(row, SMALL) for row in rows]
    assert unpacked(15, greatest(15, packs, SMALL), SMALL) == tuple(map(max, zip(*rows, strict=True)))


def test_a_feature_counts_for_the_detectors_that_it_names(tmp_path: Path) -> None:
    detectors = [
        Detector("gas", Direction.INBOUND, -0.985, -0.238),
        Detector("crisis", Direction.INBOUND, -1.04, -0.284),
    ]
    counts = {"ruik": (403, 0), "niet": (-12, 127), "nooit": (-247, -3)}
    rows = {feature: row(packed(each, NARROW), 2) for feature, each in counts.items()}
    (tmp_path / "weights.bin").write_bytes(written(msgspec.json.encode(detectors), rows))
    copy(DATA / "meanings.bin", tmp_path)
    learnt = weights(tmp_path)
    assert learnt.detectors == detectors
    assert {feature: unpacked(2, learnt.counts(feature), NARROW) for feature in counts} == counts
    assert learnt.counts("vaak") == 0
