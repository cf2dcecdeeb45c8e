"""Customised keys: saved and loaded without loss, single keys recognised, conflicts found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.keymap import Keymap, clashes, is_reserved, is_single, read_keymap

_KEYS = st.sampled_from(["J", "Shift+A", "Ctrl+K", "Alt+Down", "F6", ".", "+", "Ctrl++", "Ctrl+Shift+F"])
_CHANGED = st.dictionaries(st.text(min_size=1), st.lists(_KEYS, max_size=4).map(tuple))


@given(st.builds(Keymap, st.booleans(), _CHANGED))
def test_what_is_kept_is_what_is_read(keymap: Keymap) -> None:
    assert read_keymap(keymap.text()) == keymap


@given(st.none() | st.text() | st.sampled_from(['{"changed": 3}', "[]", '{"changed": {"a": "J"}}', "3", "{"]))
def test_what_cannot_be_read_leaves_the_usual_keys(text: str | None) -> None:
    assert read_keymap(text) == Keymap()


@pytest.mark.parametrize("key", ["J", "Shift+A", "?", ".", "+", "Shift++", "/"])
def test_a_key_that_types_a_sign_is_single(key: str) -> None:
    assert is_single(key)


@pytest.mark.parametrize("key", ["Ctrl+K", "Ctrl++", "Alt+Down", "F6", "Shift+F6", "Ctrl+Shift+F", "Alt+Shift+Up"])
def test_a_chord_is_not(key: str) -> None:
    assert not is_single(key)


@given(_CHANGED, _KEYS)
def test_the_usual_keys_are_not_kept(changed: dict[str, tuple[str, ...]], key: str) -> None:
    keymap = Keymap(changed=changed)
    other = keymap.with_keys("list.next", (key,), ("J",))
    assert other.keys("list.next", ("J",)) == (key,)
    assert "list.next" not in other.with_keys("list.next", ("J",), ("J",)).changed


def test_two_commands_on_one_key_are_found() -> None:
    assert clashes({"a": ("J", "Ctrl+K"), "b": ("K",), "c": ("Ctrl+K",)}) == {"Ctrl+K": ("a", "c")}
    assert is_reserved("Tab")
    assert is_reserved("Ctrl+C")
    assert not is_reserved("Ctrl+K")
