"""What can be wrong with a rule in a policy pack: phrases that complete the sentence `bad_policy_pack`.

Each is the argument `fault` of that problem, with arguments of its own, so that the window can word it in the reader's
language.
"""

from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

NO_KEY: Final = QT_TRANSLATE_NOOP("Problem", "there is no such key, only {known}")
NO_TRIGGER: Final = QT_TRANSLATE_NOOP("Problem", "there is no trigger {given}")
NO_SEVERITY: Final = QT_TRANSLATE_NOOP("Problem", "there is no {given}, only {known}")
NO_CHANNEL: Final = QT_TRANSLATE_NOOP("Problem", "{given} is no name of a channel")
NO_ACTION: Final = QT_TRANSLATE_NOOP("Problem", "there is no action {given}")
NO_SOURCE: Final = QT_TRANSLATE_NOOP("Problem", "there is no source {given}")
NO_RULE: Final = QT_TRANSLATE_NOOP("Problem", "there is no rule of this id")
NO_VALUE: Final = QT_TRANSLATE_NOOP("Problem", "nothing is known to stand for {given}")
NEEDS_TEXT: Final = QT_TRANSLATE_NOOP("Problem", "it needs a text")
NEEDS_TEXTS: Final = QT_TRANSLATE_NOOP("Problem", "it needs a list of texts")
NEEDS_DATE: Final = QT_TRANSLATE_NOOP("Problem", "it needs a date such as 2026-11-24")
NEEDS_ID: Final = QT_TRANSLATE_NOOP("Problem", "it needs one, such as OWN-1")
TRUE_OR_FALSE: Final = QT_TRANSLATE_NOOP("Problem", "it is true or false")
ANSWER_ALONE: Final = QT_TRANSLATE_NOOP("Problem", "`answer` goes with insert_answer, and only with it")
TWICE: Final = QT_TRANSLATE_NOOP("Problem", "it stands in this file more than once")
