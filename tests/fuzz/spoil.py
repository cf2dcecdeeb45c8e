"""Damages a payload: in its structure, as other programs and versions do, and in its bytes."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

ODD_TEXTS = (
    "", " ", "\x00", "\ud800", "\u202etxt", "<b>x</b>", "1" * 30, "-1", "99999999999999999999", "\ufffc", "{}", "[1]",
    '{"body":"x"}', "null", "text", "m.room.message", "a" * 5000, "👩‍👩‍👧‍👦" * 20, "\r\n", "2026-11-24T12:00:00+0000",
)  # fmt: skip
ODD_NUMBERS = (0, -1, 1, 1 << 31, 1 << 53, 1 << 63, 10**25, -(1 << 70), 0.5, -0.0, 1e300, 1795473028733)
DEEP = '{"x":[' * 150 + '"diep"' + "]}" * 150
BYTES = (b"\x00", b"\xff", b"\xed\xa0\x80", b"{", b"}", b"[", b"]", b'"', b"\\u", b"\\", b",", b":", b"1e999", b"NaN",
         b"\xef\xbb\xbf", b"\n", b"data:", b"null", b"true")  # fmt: skip


def spoilt(value: Any, random: Random, others: tuple[Any, ...], spared: str) -> Any:
    """`value` (which is consumed) changed in one place; parts are taken from `others`.

    No key on the path to the text `spared` is renamed: text under an unknown name belongs to nobody.
    """
    parent, key = _place(value, random)
    if parent is None:
        return random.choice((value, [value], {"x": value}, {"data": value}))
    random.choice(_WAYS)(parent, key, random, others, spared)
    return value


def spoilt_bytes(body: bytes, random: Random) -> bytes:
    """`body` with one to four of its bytes or ranges changed."""
    changed = bytearray(body)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(changed) + 1)
        to = min(len(changed), at + random.randint(1, 20))
        match random.randrange(5):
            case 0:
                changed[at:at] = random.choice(BYTES)
            case 1:
                del changed[at:to]
            case 2:
                changed[at:to] = changed[at:to] * 2
            case 3:
                changed[at:to] = random.randbytes(to - at)
            case _:
                del changed[at:]
    return bytes(changed)


def _place(value: Any, random: Random) -> tuple[Any, Any]:
    """A container inside `value` and one of its keys, at a random depth; (None, None) for an empty one."""
    parent, key = None, None
    while isinstance(value, dict | list) and value and (parent is None or random.random() < 0.8):
        parent = value
        key = random.choice(list(value)) if isinstance(value, dict) else random.randrange(len(value))
        value = value[key]
    return parent, key


def _odd(random: Random) -> Any:
    written = random.choice(("null", "true", "false", "[]", "{}", "[[]]", '{"":""}', "[null]", DEEP, "", "", "1", "1"))
    if written == "":
        return random.choice(ODD_TEXTS)
    return random.choice(ODD_NUMBERS) if written == "1" else json.loads(written)


Way = Callable[[Any, Any, Random, tuple[Any, ...], str], None]


def _replace(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    parent[key] = _odd(random)


def _remove(parent: Any, key: Any, _random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    del parent[key]


def _wrap(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    inner = parent[key]
    parent[key] = random.choice(([inner], [inner, inner], {"x": inner}, {"body": inner}, [[inner]]))


def _write_out(parent: Any, key: Any, _random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    parent[key] = json.dumps(parent[key])


def _retype(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    inner = parent[key]
    if isinstance(inner, str):
        parent[key] = int(inner) if inner.isascii() and inner.isdigit() and len(inner) < 300 else [*inner[:5], inner]
    elif isinstance(inner, int | float):
        parent[key] = str(inner)
    else:
        parent[key] = random.choice(ODD_TEXTS) if inner is None else inner


def _graft(parent: Any, key: Any, random: Random, others: tuple[Any, ...], _spared: str) -> None:
    """Put a part of another payload in this place, or beside it."""
    other = random.choice(others)
    lender, name = _place(other, random)
    part = json.loads(json.dumps(other if lender is None else lender[name]))
    if isinstance(parent, list):
        parent.insert(key, part)
    else:
        parent[name if isinstance(name, str) and name not in parent else key] = part


def _rename(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], spared: str) -> None:
    if isinstance(parent, dict) and spared not in json.dumps(parent[key]):
        parent[random.choice((key.upper(), f"{key}_", key[1:], f"x.{key}", "\x00"))] = parent.pop(key)


def _add(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    if isinstance(parent, dict):
        parent.setdefault(f"{key}2", _odd(random))
    else:
        parent.insert(key, _odd(random))


def _move(parent: Any, key: Any, random: Random, _others: tuple[Any, ...], _spared: str) -> None:
    """Exchange two parts of a container."""
    other = random.choice(list(parent)) if isinstance(parent, dict) else random.randrange(len(parent))
    parent[key], parent[other] = parent[other], parent[key]


_WAYS: tuple[Way, ...] = (_replace, _replace, _remove, _wrap, _write_out, _retype, _graft, _rename, _add, _move)
