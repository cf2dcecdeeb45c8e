"""Imported before msgspec, which asks typing_extensions for two names that typing has too: that would take 4 ms."""

import sys

if "typing_extensions" not in sys.modules:
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    import msgspec  # noqa: F401

    del sys.modules["typing_extensions"]
