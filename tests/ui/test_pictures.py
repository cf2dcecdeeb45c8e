"""Pictures are recognised by their bytes, measured before decoding, and decoded outside the GUI thread."""

import asyncio
import contextlib
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage

from app.ui.pictures import PictureProblem, PictureRefused, decode, decoded, picture_format

CORPUS = Path(__file__).parents[1] / "fixtures" / "hostile"
BOX = QSize(560, 560)


def encoded(kind: str, width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#35617a"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(data.data())


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_the_kinds_that_are_shown(kind: str) -> None:
    content = encoded(kind)
    assert picture_format(content) == kind
    assert decode(content, BOX).size() == QSize(40, 30)


def test_a_large_picture_is_scaled_down_and_a_small_one_is_not_scaled_up() -> None:
    assert decode(encoded("png", 3_000, 1_500), BOX).size() == QSize(560, 280)
    assert decode(encoded("png", 4, 4), BOX).size() == QSize(4, 4)


EXPECTED = {
    "gif_3000_frames_delay0.gif": None,
    "gif_65535.gif": PictureProblem.SIZE,
    "jpeg_cut_header.jpg": PictureProblem.DAMAGED,
    "jpeg_exif_gps_html.jpg": None,
    "png_bad_crc.png": PictureProblem.DAMAGED,
    "png_negative_size.png": PictureProblem.DAMAGED,
    "png_valid_28000x28000_1bit.png": PictureProblem.SIZE,
    "png_ztxt_bomb.png": None,
    "svg_external.svg": PictureProblem.KIND,
    "svg_huge.svg": PictureProblem.KIND,
    "svg_use_bomb.svg": PictureProblem.KIND,
    "svgz_bomb.svgz": PictureProblem.KIND,
    "tga_65535.tga": PictureProblem.KIND,
}


@pytest.mark.qt_log_ignore("libpng", "qt.gui.imageio", "Invalid JPEG", "Corrupt JPEG", extend=True)
@pytest.mark.parametrize(("name", "problem"), EXPECTED.items())
def test_hostile_pictures(name: str, problem: PictureProblem | None) -> None:
    path = CORPUS / "images" / name
    if problem is None:
        assert not decode(path.read_bytes(), BOX).isNull()
        return
    with pytest.raises(PictureRefused) as refused:
        decode(path.read_bytes(), BOX)
    assert refused.value.problem is problem


@pytest.mark.parametrize("content", [b"", b"\x89PNG", b"<svg/>", b"GIF", b"RIFF0000WEBX", b"BM", b"II*\0", b"%PDF-1.7"])
def test_anything_else_is_no_picture(content: bytes) -> None:
    with pytest.raises(PictureRefused) as refused:
        decode(content, BOX)
    assert refused.value.problem is PictureProblem.KIND


@pytest.mark.qt_log_ignore(".", extend=True)  # the decoders complain about each
@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_a_damaged_picture_is_refused_or_shown_but_nothing_worse(kind: str) -> None:
    whole = encoded(kind, 200, 100)
    for cut in range(0, len(whole), max(len(whole) // 40, 1)):
        for content in (whole[:cut], whole[:cut] + b"\xff\x00\xa5" + whole[cut + 3 :]):
            with contextlib.suppress(PictureRefused):
                assert decode(content, BOX).width() <= BOX.width()


async def test_decoding_leaves_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []
    monkeypatch.setattr("app.ui.pictures.decode", lambda *_: threads.append(threading.current_thread().name))
    await asyncio.wait_for(decoded(b"", BOX), 5)
    assert threads
    assert threads != [threading.main_thread().name]
