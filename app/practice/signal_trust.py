"""What signal-cli refuses until a person has acted: a changed safety number, a captcha."""

from collections.abc import Mapping
from typing import Any, Final

from app.practice import signal_wire as wire
from app.practice.item import Citizen, Item
from app.practice.troubles import Trouble

CHALLENGE: Final = "c7a3f1d0-0000-4000-8000-d0157ad00002"
"""The token of the practice captcha; any text that starts like a solution solves it."""

_PREFIX: Final = "signalcaptcha://"


class Trust:
    """Which citizens have a key that the daemon does not trust yet, and whether Signal demands a captcha."""

    def __init__(self) -> None:
        self._renewed: set[str] = set()
        self._untrusted: set[str] = set()
        self._held: list[Item] = []
        self._unproved = False

    def hold(self, item: Item) -> None:
        """Hold back a message from a citizen with a new key."""
        self._renew(item.citizen)
        self._held.append(item)

    def refusal(self, trouble: Trouble | None, citizen: Citizen) -> tuple[int, str, dict[str, Any]] | None:
        """Why nothing can be sent to `citizen`: the error's code and text, and the result for the citizen."""
        if trouble is Trouble.IDENTITY_CHANGED:
            self._renew(citizen)
        if citizen.key in self._untrusted:
            return -4, "Failed to send message due to untrusted identities", {"type": "IDENTITY_FAILURE"}
        self._unproved |= trouble is Trouble.PROOF_REQUIRED
        if self._unproved:
            wanted = {"type": "RATE_LIMIT_FAILURE", "token": CHALLENGE, "retryAfterSeconds": 86_400}
            return -5, "Failed to send message due to rate limiting", wanted
        return None

    def identities(self, citizen: Citizen) -> list[dict[str, Any]]:
        """The method `listIdentities`."""
        level = "UNTRUSTED" if citizen.key in self._untrusted else "TRUSTED_UNVERIFIED"
        who = {"number": wire.number(citizen), "uuid": wire.aci(citizen)}
        return [{**who, "trustLevel": level, "safetyNumber": self._number(citizen)}]

    def accept(self, citizen: Citizen, parameters: Mapping[str, Any]) -> list[Item] | None:
        """The method `trust`: returns what was held back; None if the compared number is a different one."""
        right = parameters.get("verifiedSafetyNumber") == self._number(citizen)
        if not right and not parameters.get("trustAllKnownKeys"):
            return None
        self._untrusted.discard(citizen.key)
        released = [item for item in self._held if item.citizen is citizen]
        self._held = [item for item in self._held if item.citizen is not citizen]
        return released

    def prove(self, parameters: Mapping[str, Any]) -> bool:
        """The method `submitRateLimitChallenge`: returns whether it was accepted."""
        solved = str(parameters.get("captcha") or "").startswith(_PREFIX)
        if parameters.get("challenge") == CHALLENGE and solved:
            self._unproved = False
            return True
        return False

    def _renew(self, citizen: Citizen) -> None:
        self._renewed.add(citizen.key)
        self._untrusted.add(citizen.key)

    def _number(self, citizen: Citizen) -> str:
        return wire.safety_number(citizen, renewed=citizen.key in self._renewed)
