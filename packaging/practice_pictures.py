"""Draws the pictures that practice citizens send: `python packaging/practice_pictures.py [FOLDER]`.

Everything is drawn here, so there are no rights of others in it. The results are committed in resources/practice/media;
run this only to change them.
"""

import os
import random
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from practice_brush import HEIGHT, WIDTH, area, bag, box, bricks, carton, shadow, tiles, vertical
from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QRadialGradient,
)

Scene = Callable[[QPainter, random.Random], None]


def container(p: QPainter, rng: random.Random) -> None:
    """An underground container with bags and boxes beside it."""
    bricks(p, rng, 0, 0, WIDTH, 400, ("#9a5a45", "#a4634b", "#8c4f3d", "#ad6e55"))
    box(p, "#e8e4da", 90, 60, 190, 230)
    box(p, vertical("#6f8ea3", "#3c5566", 70, 280), 100, 70, 170, 210)
    p.setPen(QPen(QColor("#e8e4da"), 7))
    p.drawLine(185, 70, 185, 280)
    box(p, vertical("#2e4a3b", "#203529", 60, 400), 690, 70, 150, 330)
    box(p, "#d8c27a", 812, 240, 10, 26, 4)
    tiles(p, rng, 400, HEIGHT, "#8f9296")
    shadow(p, 380, 520, 300, 90, 150)
    area(p, vertical("#aeb6bd", "#7d868f", 230, 560), (420, 240), (610, 240), (610, 560), (420, 560))
    area(p, "#626b74", (610, 240), (650, 222), (650, 538), (610, 560))
    area(p, "#c9d0d6", (420, 240), (610, 240), (650, 222), (462, 222))
    box(p, vertical("#3a434c", "#596570", 280, 350), 445, 282, 140, 62, 30)
    box(p, "#2f7a46", 445, 380, 140, 90, 6)
    p.setPen(QColor("#ffffff"))
    p.setFont(QFont("Inter", 21, QFont.Weight.DemiBold))
    p.drawText(QRectF(445, 380, 140, 90), Qt.AlignmentFlag.AlignCenter, "REST\nAFVAL")
    for x, y, size, colour in ((350, 590, 120, "#2b2f36"), (262, 622, 138, "#33383f"), (706, 606, 128, "#2a2d33")):
        bag(p, rng, x, y, size, colour)
    carton(p, 770, 640, 120, 96)
    bag(p, rng, 396, 668, 112, "#3d6a94")


def lamp_post(p: QPainter, rng: random.Random) -> None:
    """A bent lamp post at dusk."""
    box(p, vertical("#26344f", "#e08a5a", 0, 470), 0, 0, WIDTH, 470)
    for i, (x, h) in enumerate(((0, 190), (130, 240), (250, 170), (520, 210), (650, 260), (800, 180))):
        box(p, QColor("#1d2534").lighter(100 + i * 4).name(), x, 470 - h, 132, h)
        area(p, "#161d2a", (x - 6, 470 - h), (x + 66, 470 - h - 54), (x + 138, 470 - h))
        for column in range(3):
            lit = rng.random() < 0.5
            box(p, "#ffd98a" if lit else "#2c3850", x + 18 + column * 38, 470 - h + 34, 22, 32)
    area(p, vertical("#4a4f58", "#2b2f36", 470, HEIGHT), (0, 470), (WIDTH, 470), (WIDTH, HEIGHT), (0, HEIGHT))
    area(p, "#6c7078", (0, 640), (WIDTH, 560), (WIDTH, 590), (0, 680))
    for x in (90, 330, 570, 810):
        y = 520 + (WIDTH - x) * 0.05
        area(p, "#c9c6b5", (x, y + 48), (x + 90, y + 42), (x + 94, y + 50), (x + 2, y + 57))
    shadow(p, 390, 590, 330, 70, 130)
    p.setPen(QPen(QColor("#8d979f"), 20, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QPointF(470, 630), QPointF(476, 400))
    p.setPen(QPen(QColor("#99a3ab"), 17, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QPointF(476, 400), QPointF(650, 210))
    area(p, "#555e66", (440, 646), (505, 646), (494, 612), (450, 612))
    p.save()
    p.translate(650, 210)
    p.rotate(38)
    box(p, vertical("#70787f", "#454c53", -18, 18), -4, -20, 118, 38, 16)
    box(p, "#22262b", 22, 12, 80, 12, 5)
    p.restore()
    for dx, dy in ((8, 52), (26, 70), (44, 48), (-12, 66)):
        p.setPen(QPen(QColor("#c9b06a"), 2.4))
        p.drawLine(QPointF(708, 262), QPointF(708 + dx, 262 + dy))
    for _ in range(24):
        x, y = rng.uniform(600, 800), rng.uniform(610, 690)
        area(p, "#b8c4cc", (x, y), (x + 8, y + 3), (x + 3, y + 8))


def sofa(p: QPainter, rng: random.Random) -> None:
    """A sofa and a mattress on the pavement."""
    bricks(p, rng, 0, 0, WIDTH, 360, ("#c8b69a", "#d1c1a6", "#bda98b"))
    box(p, vertical("#7c3f2f", "#5f2e22", 40, 360), 60, 40, 150, 320)
    box(p, vertical("#a9c3d2", "#6d8fa3", 70, 190), 82, 66, 106, 110)
    tiles(p, rng, 360, HEIGHT, "#a09a90")
    p.save()
    p.translate(700, 150)
    p.rotate(9)
    box(p, vertical("#f1efe9", "#d3cfc4", 0, 400), 0, 0, 190, 400, 22)
    p.setPen(QPen(QColor(120, 116, 108, 130), 3))
    for y in range(40, 400, 46):
        p.drawLine(10, y, 180, y)
    p.restore()
    shadow(p, 170, 560, 560, 110, 140)
    box(p, vertical("#3f6f78", "#2d535b", 330, 600), 200, 340, 480, 200, 34)
    box(p, vertical("#4c8089", "#386770", 440, 620), 228, 452, 212, 110, 20)
    box(p, vertical("#4c8089", "#386770", 440, 620), 446, 452, 212, 110, 20)
    box(p, vertical("#35626b", "#274a51", 400, 620), 168, 420, 74, 190, 30)
    box(p, vertical("#35626b", "#274a51", 400, 620), 640, 420, 74, 190, 30)
    box(p, "#274a51", 200, 560, 480, 44, 12)
    for x in (196, 664):
        box(p, "#4b3526", x, 600, 20, 28, 4)
    area(p, "#e8dcc2", (300, 452), (330, 470), (318, 510), (290, 486))


def ticket(p: QPainter, rng: random.Random) -> None:
    """A parking ticket behind a wiper."""
    box(p, vertical("#9fb6c6", "#dfe8ee", 0, 330), 0, 0, WIDTH, 330)
    for x in range(0, WIDTH, 120):
        box(p, QColor("#6b7b6a").darker(100 + rng.randint(0, 25)).name(), x, 130 + rng.randint(0, 50), 118, 220, 26)
    area(p, vertical("#27313a", "#57646f", 250, HEIGHT), (0, 330), (WIDTH, 250), (WIDTH, HEIGHT), (0, HEIGHT))
    area(p, QBrush(QColor(255, 255, 255, 34)), (80, 330), (330, 305), (620, HEIGHT), (300, HEIGHT))
    area(p, QBrush(QColor(255, 255, 255, 20)), (420, 296), (480, 290), (820, HEIGHT), (740, HEIGHT))
    p.save()
    p.translate(330, 340)
    p.rotate(-7)
    shadow(p, -20, 10, 400, 330, 140)
    box(p, vertical("#fdfaf2", "#efe8d6", 0, 290), 0, 0, 350, 290, 5)
    box(p, "#1b4f8a", 0, 0, 350, 54, 5)
    p.setPen(QColor("#ffffff"))
    p.setFont(QFont("Inter", 20, QFont.Weight.DemiBold))
    p.drawText(QRectF(16, 0, 320, 54), Qt.AlignmentFlag.AlignVCenter, "NAHEFFING PARKEREN")
    p.setPen(QColor("#333333"))
    p.setFont(QFont("Inter", 14))
    for i, line in enumerate(
        ("Gemeente Duinstad", "Zone: Strandweg (C)", "Tijd: 14.12 uur", "Te betalen: € 76,70", "Binnen 8 weken")
    ):
        p.drawText(QPointF(18, 92 + i * 34), line)
    p.setPen(Qt.PenStyle.NoPen)
    x = 18.0
    while x < 320:
        w = rng.choice((2, 3, 5))
        box(p, "#222222", x, 252, w, 26)
        x += w + rng.choice((2, 3, 4))
    p.restore()
    p.setPen(QPen(QColor("#12161a"), 16, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QPointF(120, 700), QPointF(720, 470))
    p.setPen(QPen(QColor("#3a424a"), 5))
    p.drawLine(QPointF(124, 692), QPointF(716, 464))


def tree(p: QPainter, rng: random.Random) -> None:
    """A tree that has fallen across a cycle path."""
    box(p, vertical("#8fb2cf", "#dbe7ee", 0, 380), 0, 0, WIDTH, 380)
    for x in range(-30, WIDTH, 70):
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor("#5c7a4f").darker(rng.randint(90, 130)))
        p.drawEllipse(QPointF(x + 40, 350), rng.uniform(50, 90), rng.uniform(50, 110))
    area(p, vertical("#6f9055", "#4f7040", 340, HEIGHT), (0, 360), (WIDTH, 360), (WIDTH, HEIGHT), (0, HEIGHT))
    area(p, vertical("#b4685a", "#9c5346", 360, HEIGHT), (440, 360), (520, 360), (860, HEIGHT), (200, HEIGHT))
    p.setPen(QPen(QColor("#f2ede4"), 6, Qt.PenStyle.DashLine))
    p.drawLine(QPointF(481, 370), QPointF(530, HEIGHT))
    shadow(p, 60, 520, 860, 120, 130)
    p.setPen(QPen(QBrush(QColor("#5b4331")), 46, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.drawLine(QPointF(90, 560), QPointF(700, 520))
    p.setPen(QPen(QColor("#7a5c45"), 12))
    p.drawLine(QPointF(100, 548), QPointF(690, 508))
    p.setPen(QPen(QColor("#4d3828"), 16, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for x, dx, dy in ((420, 90, -120), (520, 120, 90), (600, 130, -80), (660, 190, -10)):
        p.drawLine(QPointF(x, 535), QPointF(x + dx, 535 + dy))
    for _ in range(420):
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(rng.choice(("#5f8a3c", "#6f9b45", "#4c7530", "#82a955"))))
        p.drawEllipse(QPointF(rng.gauss(720, 92), rng.gauss(515, 66)), rng.uniform(5, 15), rng.uniform(4, 9))


def card(p: QPainter, rng: random.Random) -> None:
    """A made-up identity card on a table: something that nobody should send."""
    box(p, vertical("#8a6a4b", "#6b4f36", 0, HEIGHT), 0, 0, WIDTH, HEIGHT)
    p.setPen(QPen(QColor(40, 24, 10, 40), 3))
    for y in range(20, HEIGHT, 38):
        p.drawLine(QPointF(0, y + rng.uniform(-4, 4)), QPointF(WIDTH, y + rng.uniform(-10, 10)))
    p.save()
    p.translate(150, 150)
    p.rotate(-4)
    shadow(p, -40, 20, 760, 480, 150)
    box(p, vertical("#dfeaf2", "#b9d3e4", 0, 420), 0, 0, 660, 416, 26)
    p.setPen(QColor("#2b4a66"))
    p.setFont(QFont("Inter", 24, QFont.Weight.DemiBold))
    p.drawText(QPointF(36, 56), "VOORBEELD-KAART")
    box(p, vertical("#c3b5a3", "#a99a88", 90, 320), 36, 92, 180, 232, 8)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#8a7a68"))
    p.drawEllipse(QPointF(126, 178), 46, 56)
    box(p, "#6e7f92", 66, 246, 120, 78, 30)
    p.setPen(QColor("#24323f"))
    p.setFont(QFont("Inter", 17))
    for i, line in enumerate(
        ("Naam: DE VOORBEELD", "Voornaam: Sanne", "Geboren: 01-01-1990", "Nummer: XXXX00000", "Geldig tot: 01-01-2030")
    ):
        p.drawText(QPointF(244, 124 + i * 44), line)
    p.setFont(QFont("DejaVu Sans Mono", 18))
    p.drawText(QPointF(36, 384), "I<XXXVOORBEELD<<SANNE<<<<<<<<<")
    p.restore()


def letter(p: QPainter, rng: random.Random) -> None:
    """A letter from the municipality, photographed on a table."""
    box(p, vertical("#5c6670", "#434b54", 0, HEIGHT), 0, 0, WIDTH, HEIGHT)
    p.save()
    p.translate(250, 30)
    p.rotate(2.5)
    shadow(p, -60, 40, 620, 700, 130)
    box(p, vertical("#fbfaf7", "#ece9e2", 0, 660), 0, 0, 470, 660, 3)
    box(p, "#1b4f8a", 36, 38, 44, 44, 8)
    p.setPen(QColor("#1b4f8a"))
    p.setFont(QFont("Inter", 15, QFont.Weight.DemiBold))
    p.drawText(QPointF(92, 66), "Gemeente Duinstad")
    p.setPen(QColor("#333333"))
    p.setFont(QFont("Inter", 12, QFont.Weight.DemiBold))
    p.drawText(QPointF(36, 196), "Aanslag gemeentelijke belastingen")
    p.setFont(QFont("Inter", 10))
    p.drawText(QPointF(36, 222), "Vervaldatum: einde van de maand")
    for i in range(15):
        width = rng.uniform(300, 398) if i % 5 != 4 else 170
        box(p, "#b9b6ae", 36, 252 + i * 19, width, 7, 3)
    box(p, "#f0ede5", 36, 560, 398, 58, 4)
    p.setPen(QColor("#333333"))
    p.setFont(QFont("Inter", 13, QFont.Weight.DemiBold))
    p.drawText(QPointF(52, 596), "Totaal   € 412,60")
    p.restore()


def photographed(scene: Scene, seed: int) -> QImage:
    """`scene` with the grain and vignette of a phone's camera."""
    rng = random.Random(seed)  # noqa: S311 - grain, not a secret
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene(p, rng)
    corners = QRadialGradient(WIDTH / 2, HEIGHT / 2, WIDTH * 0.72)
    corners.setColorAt(0.55, QColor(0, 0, 0, 0))
    corners.setColorAt(1, QColor(0, 0, 0, 92))
    p.fillRect(0, 0, WIDTH, HEIGHT, corners)
    for _ in range(5000):
        light = rng.random() < 0.5
        p.setPen(QColor(255, 255, 255, 16) if light else QColor(0, 0, 0, 16))
        p.drawPoint(QPointF(rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)))
    p.end()
    # Scaling down and up again softens the hard edges of drawn lines.
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    return image.scaled(800, 600, keep, smooth)


def sticker() -> QImage:
    """A laughing sun on a transparent background."""
    image = QImage(256, 256, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.translate(128, 128)
    p.setPen(QPen(QColor("#f2a61c"), 13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for _ in range(12):
        p.drawLine(QPointF(0, -92), QPointF(0, -112))
        p.rotate(30)
    gradient = QRadialGradient(-20, -24, 110)
    gradient.setColorAt(0, QColor("#ffe27a"))
    gradient.setColorAt(1, QColor("#f7b52c"))
    p.setPen(QPen(QColor("#ffffff"), 8))
    p.setBrush(gradient)
    p.drawEllipse(QPointF(0, 0), 78, 78)
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#5a3b0c"))
    p.drawEllipse(QPointF(-26, -14), 9, 12)
    p.drawEllipse(QPointF(26, -14), 9, 12)
    p.setPen(QPen(QColor("#5a3b0c"), 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawArc(QRectF(-38, -22, 76, 64), 200 * 16, 140 * 16)
    p.end()
    return image


def request_form(path: Path) -> None:
    """A one-page PDF: the plan for a neighbourhood party."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(22, 22, 22, 22))
    writer.setResolution(96)
    writer.setTitle("Plan buurtfeest Schelpenhof")
    p = QPainter(writer)
    p.setFont(QFont("Inter", 18, QFont.Weight.DemiBold))
    p.drawText(QPointF(0, 30), "Plan buurtfeest Schelpenhof")
    p.setFont(QFont("Inter", 11))
    lines = (
        "Wanneer: zaterdag, van 15.00 tot 22.00 uur",
        "Waar: Schelpenhof, tussen nummer 2 en 40",
        "Aantal mensen: ongeveer 80",
        "Muziek: een bandje, tot 21.00 uur",
        "Nodig: drie hekken, stroom van nummer 14",
        "Contact: buurtvereniging Schelpenhof",
    )
    for i, line in enumerate(lines):
        p.drawText(QPointF(0, 84 + i * 30), line)
    p.end()


SCENES: dict[str, Scene] = {
    "foto-container.jpg": container,
    "lantaarnpaal.jpg": lamp_post,
    "bank-op-stoep.jpg": sofa,
    "parkeerbon.jpg": ticket,
    "omgevallen-boom.jpg": tree,
    "id-kaart.jpg": card,
    "brief.jpg": letter,
}


def main(folder: Path) -> None:
    """Draw everything into `folder`."""
    application = QGuiApplication([])
    for font in (Path(__file__).parent.parent / "resources/fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    for number, (name, scene) in enumerate(SCENES.items()):
        photographed(scene, number).save(str(folder / name), "JPEG", 70)
    sticker().save(str(folder / "zonnetje.webp"), "WEBP", 80)
    request_form(folder / "plan-buurtfeest.pdf")
    application.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "resources/practice/media")
