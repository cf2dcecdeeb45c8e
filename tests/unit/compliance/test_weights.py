"""Weights of many detectors in one number: adding such numbers adds the weights of each, also below zero."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.compliance.weights import _packed, _unpacked, weights

HUNDREDTHS = st.lists(st.integers(-400, 400), min_size=12, max_size=12)


@given(st.lists(HUNDREDTHS, min_size=1, max_size=200))
def test_a_sum_is_each_detectors_own(features: list[list[int]]) -> None:
    packed = [_packed("\t".join(f"{number}:{one}" for number, one in enumerate(row))) for row in features]
    assert _unpacked(12, sum(packed)) == [sum(column) for column in zip(*features, strict=True)]


def test_a_feature_counts_for_the_detectors_that_it_names(tmp_path: Path) -> None:
    lines = ["gas\t-0.985\t-0.238", "crisis\t-1.040\t-0.284", "", "ruik\t0:45", "niet\t0:-12\t1:30"]
    (tmp_path / "weights.tsv").write_text("\n".join(lines), "utf-8")
    learnt = weights(tmp_path)
    assert learnt.detectors == ("gas", "crisis")
    assert [_unpacked(2, learnt.features[name]) for name in ("ruik", "niet")] == [[45, 0], [-12, 30]]
