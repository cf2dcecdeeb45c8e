"""How domain values are stored in columns: times as integer milliseconds since 1970 UTC, small structures as JSON."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import msgspec

from app.domain.styling import Style, StyledRange
from app.domain.text import CitizenText
from app.domain.warning import Finding, Hit, Severity

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)


def ms(moment: datetime) -> int:
    """An aware time as a column value."""
    return (moment - _EPOCH) // _MILLISECOND


def moment(value: int) -> datetime:
    """A column's time, aware UTC."""
    return datetime.fromtimestamp(value / 1000, UTC)


def moment_or_none(value: int | None) -> datetime | None:
    """A column's time, if it holds one."""
    return None if value is None else moment(value)


def now_ms() -> int:
    """This machine's time as a column value."""
    return ms(datetime.now(UTC))


def storable(text: str) -> str:
    """What an agent typed, without what no database can store (half a surrogate pair)."""
    return CitizenText.of(text).raw


def to_json(value: object) -> str:
    """Compact JSON."""
    return msgspec.json.encode(value, enc_hook=str).decode()


def from_json(text: str) -> Any:
    """What `to_json` wrote."""
    return msgspec.json.decode(text)


def findings_json(findings: Sequence[Finding]) -> str | None:
    """Findings as a column value; None for none."""
    return to_json([[found.id, found.start, found.end] for found in findings]) if findings else None


def findings_from(text: str | None) -> tuple[Finding, ...]:
    """What `findings_json` wrote."""
    return tuple(Finding(*found) for found in from_json(text)) if text else ()


def hits_json(hits: Sequence[Hit]) -> str | None:
    """Hits as a column value; None for none."""
    if not hits:
        return None
    return to_json(
        [
            [hit.rule_id, hit.rule_version, hit.severity.value, [[f.id, f.start, f.end] for f in hit.findings]]
            for hit in hits
        ]
    )


def hits_from(text: str | None) -> tuple[Hit, ...]:
    """What `hits_json` wrote."""
    if not text:
        return ()
    return tuple(
        Hit(rule, version, Severity(severity), tuple(Finding(*found) for found in findings))
        for rule, version, severity, findings in from_json(text)
    )


def styles_json(styles: Sequence[StyledRange]) -> str | None:
    """Styled ranges as a column value; None for none."""
    return to_json([[one.style.value, one.start, one.end] for one in styles]) if styles else None


def styles_from(text: str | None) -> tuple[StyledRange, ...]:
    """What `styles_json` wrote."""
    return tuple(StyledRange(Style(style), start, end) for style, start, end in from_json(text)) if text else ()
