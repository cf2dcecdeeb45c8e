"""Every channel that the contract suite runs on: one line each."""

from collections.abc import Mapping
from typing import Final

from tests.contract.harness import Connect

HARNESSES: Final[Mapping[str, Connect]] = {}
