"""The texts of the compliance log."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.ledger import Fault, Verdict

_DECISIONS: Final[dict[str, str]] = {
    "override": str(QT_TRANSLATE_NOOP("Ledger", "sent with a reason")),
    "sent_with_warning": str(QT_TRANSLATE_NOOP("Ledger", "sent despite a warning")),
    "stopped": str(QT_TRANSLATE_NOOP("Ledger", "stopped by Balie")),
    "refused": str(QT_TRANSLATE_NOOP("Ledger", "not sent")),
    "shown": str(QT_TRANSLATE_NOOP("Ledger", "hidden value shown")),
    "done_with_reason": str(QT_TRANSLATE_NOOP("Ledger", "done with a reason")),
    "acknowledged": str(QT_TRANSLATE_NOOP("Ledger", "done after a warning")),
    "not_done": str(QT_TRANSLATE_NOOP("Ledger", "not done")),
    "file_deleted": str(QT_TRANSLATE_NOOP("Ledger", "file deleted")),
    "access_given": str(QT_TRANSLATE_NOOP("Ledger", "access given")),
    "access_taken": str(QT_TRANSLATE_NOOP("Ledger", "access taken away")),
    "emergency_referred": str(QT_TRANSLATE_NOOP("Ledger", "emergency: citizen referred")),
    "emergency_called": str(QT_TRANSLATE_NOOP("Ledger", "emergency: called by us")),
    "emergency_false_alarm": str(QT_TRANSLATE_NOOP("Ledger", "no emergency")),
}

_FAULTS: Final[dict[Fault, str]] = {
    Fault.CHANGED: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} was changed.")),
    Fault.MISSING: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} was removed.")),
    Fault.DETACHED: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} does not follow from the one before it.")),
    Fault.CUT_OFF: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} and what came after it were removed.")),
    Fault.APPENDED: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} was put in by another program.")),
    Fault.NOT_AS_NOTED: str(QT_TRANSLATE_NOOP("Ledger", "Entry {seq} is not the one that was noted.")),
}


def decision_words(decision: str) -> str:
    """A decision in words; one of a newer version unchanged."""
    return QCoreApplication.translate("Ledger", _DECISIONS[decision]) if decision in _DECISIONS else decision


def unreadable_words() -> tuple[str, str]:
    """The text in place of an unreadable entry: what is wrong, and what to do."""
    translate = QCoreApplication.translate
    return translate("Ledger", "changed by somebody"), translate("Ledger", "Cannot be read. Choose: Check the chain.")


def decisions() -> list[tuple[str, str]]:
    """Every decision with its words."""
    return [(decision, decision_words(decision)) for decision in _DECISIONS]


def verdict_words(verdict: Verdict) -> str:
    """Whether the chain is intact, and what to do if not."""
    translate = QCoreApplication.translate
    if verdict.fault is None:
        return translate("Ledger", "Every link is whole. Newest link: {seq} · {hash}").format(
            seq=verdict.head.seq, hash=verdict.head.hash[:16]
        )
    words = translate("Ledger", _FAULTS[verdict.fault]).format(seq=verdict.broken)
    return f"{words} {translate('Ledger', 'Keep the store as it is and compare it with the last backup.')}"
