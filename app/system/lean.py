"""Imported before all else where a start must be fast; `loaded` ends what it begins.

msgspec asks typing_extensions for two names that typing has too, which would take 4 ms. And what is imported is no
garbage, nor will it be: looking through it takes 5.
"""

import gc
import sys


def loading() -> None:
    """What is imported from here on is not looked through."""
    gc.disable()


loading()
if "typing_extensions" not in sys.modules:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]


def loaded() -> None:
    """Everything has been imported."""
    gc.freeze()
    gc.enable()
