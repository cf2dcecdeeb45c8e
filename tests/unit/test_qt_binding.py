"""A canary: a Qt binding that loses references aborts the process after some thousand calls (PySide6 6.12.0 did).

Short test suites pass on such a binding, so the references are counted.
"""

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

CALLS, EMITS = 10_000, 1_000
NOISE = 300
"""References that come and go by themselves: far fewer than one per call."""


class Source(QObject):
    told = Signal(bool)


@pytest.mark.parametrize("value", [None, True, False])
def test_ten_thousand_calls_that_return_nothing_lose_no_reference(qapp: QGuiApplication, value: object) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    colour = QColor("red")
    before = sys.getrefcount(value)
    with QPainter(image) as painter:
        for _ in range(CALLS // 4):
            painter.setPen(colour)
            painter.fillRect(0, 0, 4, 4, colour)
            image.fill(0)
            QCoreApplication.sendPostedEvents(None, 0)
    assert abs(sys.getrefcount(value) - before) < NOISE


@pytest.mark.parametrize("value", [None, True, False])
def test_a_thousand_emits_lose_no_reference(qapp: QGuiApplication, value: object) -> None:
    source = Source()
    heard: list[bool] = []
    source.told.connect(lambda one: heard.append(one) if len(heard) < 10 else None)
    before = sys.getrefcount(value)
    for _ in range(EMITS):
        source.told.emit(True)
    assert abs(sys.getrefcount(value) - before) < NOISE
    source.told.disconnect()
