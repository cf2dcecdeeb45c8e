"""The rules for screens with made-up data."""

import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from app.main import rule_book
from app.system.paths import Profile

PACK = """version = "2026-11"
[[rule]]
id = "OWN-1"
when = ["always"]
channels = ["signal"]
severity = "info"
sources = ["OWN"]
title = { nl = "Alleen op werkdagen", en = "On working days only" }
text = { nl = "Dit kanaal is er op werkdagen.", en = "This channel is there on working days." }
instead = { nl = "Verwijs in het weekend naar de website.", en = "Refer to the website at weekends." }
[[rule]]
id = "OWN-2"
severity = "streng"
"""


def desk() -> Any:
    """The rules that are included, and a municipality's pack with an error in it."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Profile(Path(folder))
        profile.policies.mkdir(parents=True)
        (profile.policies / "gemeente.toml").write_text(PACK, "utf-8")
        book, problems = rule_book(profile)
    return SimpleNamespace(rules=book, rule_problems=tuple(problems))
