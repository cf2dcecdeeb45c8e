"""The value of each setting in force, and which source it came from.

A setting's value comes from the first of these sources that has a valid one:

    policies         locked: HKLM, then HKCU, then policies.json ("policies")
    the profile      settings.json, what the user chose
    recommendations  not locked: HKLM, then HKCU, then policies.json ("recommended")
    the schema       the built-in default

What cannot be read is reported and skipped; everything else stays in force.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar

from msgspec import Struct

from app.domain.problems import InboxError
from app.system.policy.schema import BY_NAME, PROXY_ADDRESS, PROXY_MODE, PROXY_SCRIPT, SCHEMA, Key

T = TypeVar("T")

BUILT_IN: Final = "built in"


class Layer(Struct, frozen=True):
    """The settings from one source. `origin` is its display name; `locked`: the user cannot override them."""

    origin: str
    values: Mapping[str, object]
    locked: bool = False


class Held(Struct, Generic[T], frozen=True):
    """A value in force, and where it comes from."""

    value: T
    origin: str = BUILT_IN
    locked: bool = False


class Settings(Struct, frozen=True):
    """Layers of settings, strongest first. `problems`: what is wrong with any of them."""

    layers: Sequence[Layer] = ()
    problems: Sequence[InboxError] = ()

    def held(self, key: Key[T]) -> Held[T]:
        """The value in force for `key`, with its origin."""
        for layer in self.layers:
            if key.name in layer.values:
                try:
                    return Held(key.kind.read(layer.values[key.name]), layer.origin, layer.locked)
                except ValueError:
                    continue  # reported by `_problems_of`
        return Held(key.default)

    def __getitem__(self, key: Key[T]) -> T:
        """The value in force."""
        return self.held(key).value

    def all(self) -> Iterator[tuple[Key[Any], Held[Any]]]:
        """Every setting with its value in force."""
        return ((key, self.held(key)) for key in SCHEMA)


def settled(layers: Sequence[Layer], problems: Sequence[InboxError] = ()) -> Settings:
    """Combine `layers` into settings, adding what is wrong with them to `problems`."""
    found = Settings(layers)
    wrong = [*problems, *(problem for layer in layers for problem in _problems_of(layer))]
    for mode, needed in (("fixed", PROXY_ADDRESS), ("pac", PROXY_SCRIPT)):
        if found[PROXY_MODE] == mode and not found[needed]:
            wrong.append(InboxError("policy_incomplete", key=PROXY_MODE.name, value=mode, needed=needed.name))
    return Settings(layers, wrong)


def _problems_of(layer: Layer) -> Iterator[InboxError]:
    for name, value in layer.values.items():
        key = BY_NAME.get(name)
        if key is None:
            yield InboxError("policy_unknown", key=name, origin=layer.origin)
            continue
        try:
            key.kind.read(value)
        except ValueError:
            yield InboxError("policy_unfit", key=name, origin=layer.origin, wanted=key.kind.wanted)
