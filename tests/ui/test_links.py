"""Links: where they are, where they lead, and that none is opened unseen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.ui.citizen_text import Shown
from app.ui.links import Caution, judged, links_in
from app.ui.theme.theme import Theme
from app.ui.views.dialogs import LinkSheet, RefusedLinkSheet

LINKS = Path(__file__).parents[1] / "fixtures" / "hostile" / "urls" / "links.jsonl"
CASES = [json.loads(line) for line in LINKS.read_text("utf-8").splitlines()]
IMPOSSIBLE = "\u2024"
"""Some show a host with this character as punycode; for Qt it is no valid host, so it is refused, which is safer."""
ASKED = [
    case
    for case in CASES
    if case["url"].lower().startswith("http")
    and not case["expect"].startswith("refuse")
    and IMPOSSIBLE not in case["url"]
]
REFUSED = [case for case in CASES if case not in ASKED]


@pytest.mark.parametrize("address", [case["url"] for case in REFUSED])
def test_what_must_not_be_opened(address: str) -> None:
    assert judged(address) is None


@pytest.mark.parametrize("case", ASKED, ids=[case["url"] for case in ASKED])
def test_what_is_shown_before_it_is_opened(case: dict[str, str]) -> None:
    target = judged(case["url"])
    assert target is not None
    assert target.host.isascii()
    assert target.address.isascii()
    expected = {
        "ask-show-real-host": Caution.USER_NAME,
        "ask-show-punycode": Caution.FOREIGN_LETTERS,
        "ask-local": Caution.LOCAL,
        "ask": Caution.UNENCRYPTED,
        "open": Caution.PLAIN,
    }[case["expect"]]
    assert target.caution is expected


def test_the_host_is_the_real_one() -> None:
    target = judged("https://stadt.example@evil.example/")
    assert target is not None
    assert target.host == "evil.example"


@pytest.mark.parametrize("address", ["https://" + "a" * 70_000, "https://x.example/" + "%41" * 50_000, ""])
def test_an_address_of_unlikely_length_is_refused(address: str) -> None:
    assert judged(address) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zie https://a.example/x.", ["https://a.example/x"]),
        ("(https://a.example/b_(c))", ["https://a.example/b_(c)"]),
        ("HTTP://A.EXAMPLE en http://b.example", ["HTTP://A.EXAMPLE", "http://b.example"]),
        ("file.py www.a.example a@b.example //c.example mailto:x@y.example ftp://d.example tel:*%2306%23", []),
        ("javascript:alert(1) file:///etc/passwd smb://x/y", []),
        ("", []),
    ],
)
def test_only_written_out_web_addresses_are_links(text: str, found: list[str]) -> None:
    links = links_in(Shown(text))
    assert [link.address for link in links] == found
    assert all(text[link.start : link.end] == link.address for link in links)


def test_a_link_opens_only_after_its_sheet(theme: Theme, show: Callable[[QWidget], None]) -> None:
    opened: list[QUrl] = []
    parent = QWidget()
    show(parent)
    target = judged("https://www.аррӏе.com/x")
    assert target is not None
    sheet = LinkSheet(theme, target, lambda: opened.append(target.url), parent)
    sheet.open()
    texts = [one.toPlainText() for one in sheet.findChildren(QPlainTextEdit)]
    assert texts == ["www.xn--80ak6aa92e.com", "https://www.xn--80ak6aa92e.com/x"]
    assert opened == []
    cancel, go = sheet.findChildren(QPushButton)
    assert cancel.isDefault()
    go.click()
    assert opened == [target.url]


def test_a_refused_link_cannot_be_opened(theme: Theme, show: Callable[[QWidget], None]) -> None:
    parent = QWidget()
    show(parent)
    sheet = RefusedLinkSheet(theme, "https://169.254.169.254/" + "x" * 5_000, parent)
    sheet.open()
    assert len(sheet.findChildren(QPushButton)) == 1
    sheet.reject()
