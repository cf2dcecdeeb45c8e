"""Renders the icon from balie.svg: `uv run python packaging/linux/icons.py`. The results are committed."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE: Final = Path(__file__).resolve().parent
SIZES: Final = (16, 24, 32, 48, 64, 128, 256)


def picture(side: int) -> QImage:
    """The icon, `side` pixels wide and high."""
    image = QImage(QSize(side, side), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(HERE / "balie.svg")).render(painter)
    painter.end()
    return image


def main() -> None:
    """Write the PNG files for Linux and the icon for Windows."""
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    (HERE / "icons").mkdir(exist_ok=True)
    for side in SIZES:
        picture(side).save(str(HERE / "icons" / f"balie-{side}.png"))
    # Qt writes one size in an .ico; Windows scales it.
    picture(256).save(str(HERE.parent / "windows" / "balie.ico"))
    del application


if __name__ == "__main__":
    main()
