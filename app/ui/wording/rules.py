"""Rules as the window shows them: warnings, ways out and rule cards, in the agent's language."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import Final, Protocol

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.channel import ChannelKind
from app.domain.warning import Severity
from app.ui.wording.channels import kind_word
from app.ui.wording.language import languages
from app.ui.wording.quoted import quoted
from app.ui.wording.times import dated


class Source(Protocol):
    """The source of a rule."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def address(self) -> str: ...  # noqa: D102
    @property
    def text_date(self) -> date | None: ...  # noqa: D102
    @property
    def read_on(self) -> date | None: ...  # noqa: D102
    @property
    def read_by(self) -> str: ...  # noqa: D102
    @property
    def review_before(self) -> date | None: ...  # noqa: D102
    @property
    def verified(self) -> bool: ...  # noqa: D102


class WayOut(Protocol):
    """What a rule offers as an alternative."""

    @property
    def action(self) -> str: ...  # noqa: D102
    @property
    def answer_key(self) -> str | None: ...  # noqa: D102


class Rule(Protocol):
    """A rule as the services return it."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def version(self) -> str: ...  # noqa: D102
    @property
    def channels(self) -> frozenset[ChannelKind] | None: ...  # noqa: D102
    @property
    def severity(self) -> Severity: ...  # noqa: D102
    @property
    def text(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def instead(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def title(self) -> Mapping[str, str]: ...  # noqa: D102
    @property
    def source(self) -> Source: ...  # noqa: D102
    @property
    def ways_out(self) -> Sequence[WayOut]: ...  # noqa: D102
    @property
    def sources(self) -> Sequence[Source]: ...  # noqa: D102
    @property
    def review_before(self) -> date: ...  # noqa: D102
    @property
    def origin(self) -> str: ...  # noqa: D102
    @property
    def own(self) -> bool: ...  # noqa: D102


class Way(Struct, frozen=True):
    """A way out as a button."""

    action: str
    words: str
    answer_key: str | None = None


class Warned(Struct, frozen=True):
    """A warning. `emergency`: closing requires an outcome to be recorded first."""

    rule_id: str
    severity: Severity
    title: str
    text: str
    source: str
    ways: tuple[Way, ...] = ()
    emergency: bool = False


MASK: Final = "mask"
"""The way out that masks what was found."""

OPT_OUT: Final = "opt_out"
"""The way out that records that the citizen opted out."""
OTHER_CHANNEL: Final = "other_channel"
"""The way out that continues with the citizen on another channel."""
TEMPLATE: Final = "template"
"""The way out that sends an approved template."""
HAND_OVER: Final = "hand_over"
"""The way out that offers the conversation to somebody else, preferably a lead."""
ANSWER: Final = "answer"
"""The decision to answer all the same, which is logged for compliance."""
RECIPIENT: Final = "recipient"
"""The reply to a changed recipient: the text is meant for the new one."""

_WAYS: Final = {
    RECIPIENT: QT_TRANSLATE_NOOP("Rules", "Yes, for this citizen"),
    "insert_answer": QT_TRANSLATE_NOOP("Rules", "Insert referral"),
    MASK: QT_TRANSLATE_NOOP("Rules", "Replace by ●●●"),
    TEMPLATE: QT_TRANSLATE_NOOP("Rules", "Send a template…"),
    OTHER_CHANNEL: QT_TRANSLATE_NOOP("Rules", "Go on in another channel…"),
    "telephone": QT_TRANSLATE_NOOP("Rules", "Note to telephone"),
    "task": QT_TRANSLATE_NOOP("Rules", "Note as a task"),
    HAND_OVER: QT_TRANSLATE_NOOP("Rules", "Hand over…"),
    ANSWER: QT_TRANSLATE_NOOP("Rules", "Answer myself"),
    OPT_OUT: QT_TRANSLATE_NOOP("Rules", "Record the opt-out"),
}
_SEVERITIES: Final = {
    Severity.INFO: QT_TRANSLATE_NOOP("Rules", "For your information"),
    Severity.WARN: QT_TRANSLATE_NOOP("Rules", "Warning"),
    Severity.BLOCK_WITH_OVERRIDE: QT_TRANSLATE_NOOP("Rules", "Stops, unless you give a reason"),
    Severity.BLOCK: QT_TRANSLATE_NOOP("Rules", "Stops"),
}
_OUTCOMES: Final = (
    ("referred", QT_TRANSLATE_NOOP("Rules", "Citizen referred to the emergency services")),
    ("called", QT_TRANSLATE_NOOP("Rules", "Emergency services called")),
    ("false_alarm", QT_TRANSLATE_NOOP("Rules", "False alarm")),
)


def in_language(texts: Mapping[str, str]) -> str:
    """`texts` in the window's language, otherwise in another one."""
    return next((texts[one] for one in (*languages(), *texts) if texts.get(one)), "")


def holds_for(rule: Rule) -> str:
    """The channels that a rule applies to."""
    kinds = rule.channels
    if not kinds:
        return QCoreApplication.translate("Rules", "All channels")
    return ", ".join(kind_word(kind) for kind in sorted(kinds))


def severity_words(severity: Severity) -> str:
    """A severity in words."""
    return QCoreApplication.translate("Rules", str(_SEVERITIES[severity]))


def outcome_choices() -> list[tuple[str, str]]:
    """What can be recorded about an emergency: code and words."""
    return [(code, QCoreApplication.translate("Rules", str(words))) for code, words in _OUTCOMES]


def way(action: str, answer_key: str | None = None) -> Way:
    """A way out as a button."""
    words = _WAYS.get(action)
    return Way(action, QCoreApplication.translate("Rules", str(words)) if words else action, answer_key)


def impossible(*, templates: bool, elsewhere: bool = True) -> frozenset[str]:
    """The ways out that are impossible here. `templates`: whether the channel has approved ones; `elsewhere`: whether
    the citizen is known on another channel.
    """
    return frozenset(way for way, there in ((TEMPLATE, templates), (OTHER_CHANNEL, elsewhere)) if not there)


def ways_of(rule: Rule, without: Collection[str] = ()) -> tuple[Way, ...]:
    """A rule's ways out, except those that are impossible now."""
    return tuple(way(one.action, one.answer_key) for one in rule.ways_out if one.action not in without)


def name_words(rule: Rule) -> str:
    """The name of a rule: Niet voor spoed (WAP-1)."""
    title = in_language(rule.title)
    return f"{title} ({rule.id})" if title else rule.id


def rule_names(find: Callable[[str], Rule | None]) -> Callable[[str], str]:
    """Returns rules' names by their ids; for one that no longer exists, the id. `find` returns a rule by id."""

    def name(rule_id: str) -> str:
        rule = find(rule_id)
        return rule_id if rule is None else name_words(rule)

    return name


def warned(
    rule: Rule,
    *,
    said: str = "",
    emergency: bool = False,
    others: Sequence[str] = (),
    without: Collection[str] = (),
) -> Warned:
    """A warning. `said`: the citizen's text that triggered it. `others`: rules that say the same here.

    `without`: actions that are impossible now.
    """
    title, text = in_language(rule.title), beyond_title(rule)
    if title and said:
        title = f"{title}: {quoted(said)}."
    elif title and title[-1] not in ".?!":
        title += "."
    return Warned(
        rule.id,
        rule.severity,
        title,
        text,
        source_line(rule, others),
        ways_of(rule, without),
        emergency,
    )


def beyond_title(rule: Rule) -> str:
    """The rule's text without a first sentence that only repeats its title."""
    first, stop, rest = in_language(rule.text).partition(". ")
    repeated = first.casefold() == in_language(rule.title).rstrip(".").casefold()
    return rest if repeated and stop else in_language(rule.text)


def source_line(rule: Rule, others: Sequence[str] = ()) -> str:
    """Which rules, which document of which date, and when it was checked."""
    translate = QCoreApplication.translate
    ids = ", ".join([rule.id, *others])
    known = translate("Rules", "Rules {ids}") if others else translate("Rules", "Rule {ids}")
    parts = [known.format(ids=ids)]
    document = rule.source.document
    if rule.source.text_date is not None:
        document = f"{document} {date_words(rule.source.text_date)}"
    parts.append(document)
    if rule.source.read_on is not None:
        parts.append(translate("Rules", "read {date}").format(date=date_words(rule.source.read_on)))
    return " · ".join(part for part in parts if part)


def date_words(on: date) -> str:
    """16 feb 2024."""
    return dated(on, "d MMM yyyy")


def version_words(version: str) -> str:
    """The version of a rule: usually a date."""
    try:
        return date_words(date.fromisoformat(version))
    except ValueError:
        return version
