"""Problems in the agent's language: the sentences of `app.domain.sentences`, in the context "Problem"."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.domain.problems import InboxError, worded
from app.ui.wording.language import languages


def sentence(problem: InboxError) -> str:
    """The problem as one sentence."""
    return code_sentence(problem.code, problem.arguments)


def code_sentence(code: str, arguments: Mapping[str, str] | None = None) -> str:
    """The sentence of a stored problem code; one that this version does not know becomes the one for a bug."""
    from app.domain.sentences import SENTENCES  # noqa: PLC0415 - as in `InboxError`

    source = SENTENCES.get(code, SENTENCES["bug"])
    # A stored code does not include the channel, which the conversation shows.
    named = {"channel": QCoreApplication.translate("Problem", "the channel"), **(arguments or {})}
    # A rule's own text comes along in every language that it is written in.
    if "words" in named:
        named["words"] = next((named[key] for one in languages() if (key := f"words_{one}") in named), named["words"])
    # An error in a rule has a sentence of its own.
    if "fault" in named:
        fault = worded(QCoreApplication.translate("Problem", named["fault"]), named)
        named["reason"] = f"{named.get('field', '')}: {fault}"
    words = worded(QCoreApplication.translate("Problem", source), named)
    return words[:1].upper() + words[1:]
