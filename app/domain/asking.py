"""Problem sentences about searches and times that were typed; part of `sentences.SENTENCES`."""

from collections.abc import Mapping
from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

ASKING: Final[Mapping[str, str]] = {
    "when_unclear": QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is no moment that Balie knows. Write it as: tomorrow 9:00, monday 14:00, in 2 hours."
    ),
    "when_past": QT_TRANSLATE_NOOP("Problem", "“{text}” is over already. Choose a later moment."),
    "moments_full": QT_TRANSLATE_NOOP(
        "Problem", "At most {limit} moments of your own stand in the menu. Take one out in the settings first."
    ),
    "when_far": QT_TRANSLATE_NOOP("Problem", "“{text}” is more than three years away. Choose an earlier moment."),
    "search_unknown_key": QT_TRANSLATE_NOOP(
        "Problem", "There is no search key “{key}”. There are: {known}. Put words with a colon in quotation marks."
    ),
    "search_no_value": QT_TRANSLATE_NOOP("Problem", "Write what to look for right behind “{key}:”, without a space."),
    "search_unknown_value": QT_TRANSLATE_NOOP("Problem", "“{key}” knows no “{value}”. It knows: {known}."),
    "search_unknown_name": QT_TRANSLATE_NOOP(
        "Problem", "There is no “{value}” for “{key}”. Choose one that is there: {known}."
    ),
    "search_day_unclear": QT_TRANSLATE_NOOP(
        "Problem", "“{value}” is no day for “{key}”. Write it as: today, monday, 12-11 or 3d for three days back."
    ),
    "search_span_unclear": QT_TRANSLATE_NOOP(
        "Problem", "“{value}” is no length of time for “{key}”. Write it as: <2h, >30min or <1d."
    ),
    "search_too_common": QT_TRANSLATE_NOOP(
        "Problem", "Too many messages have “{words}” to leave it out. Add a word that you do look for."
    ),
    "view_name_taken": QT_TRANSLATE_NOOP("Problem", "You have a view called {name} already. Choose another name."),
}
"""Problem code → English sentence with named arguments."""
