"""Whether the computer was asleep, according to two clocks."""

import sys
import time

import pytest

from app.system.slumber import SHORT, Slumber, asleep


def test_only_a_sleep_that_may_have_cost_a_line_counts_and_only_once() -> None:
    slept = [100.0]
    slumber = Slumber(lambda: slept[0])
    assert not slumber.is_over(), "what was slept before it looked is nobody's news"
    slept[0] += SHORT / 2
    assert not slumber.is_over()
    slept[0] += 3_600
    assert slumber.is_over()
    assert not slumber.is_over()


@pytest.mark.skipif(sys.platform != "linux", reason="the clocks of Linux")
def test_the_clocks_of_this_computer_agree_while_it_is_awake() -> None:
    before = asleep()
    assert before >= 0
    time.sleep(0.01)
    assert asleep() - before < 0.005
