"""Every channel that the contract suite runs on, one per line."""

from collections.abc import Mapping
from typing import Final

from tests.contract import harness_matrix, harness_messenger, harness_signal, harness_webchat, harness_whatsapp
from tests.contract.harness import Connect

HARNESSES: Final[Mapping[str, Connect]] = {
    "whatsapp": harness_whatsapp.over_relay,
    "messenger": harness_messenger.by_polling,
    "messenger-webhooks": harness_messenger.by_webhooks,
    "signal": harness_signal.over_events,
    "signal-spool": harness_signal.over_spool,
    "matrix": harness_matrix.on_synapse,
    "webchat": harness_webchat.on_loopback,
}
