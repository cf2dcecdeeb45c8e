"""Problem sentences about working together; part of `sentences.SENTENCES`."""

from collections.abc import Mapping
from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

TEAM: Final[Mapping[str, str]] = {
    "cannot_have_it": QT_TRANSLATE_NOOP(
        "Problem", "{name} does not see this conversation. Give it to the team, or ask your lead to add {name} there."
    ),
    "mentioned_in_vain": QT_TRANSLATE_NOOP(
        "Problem",
        "The note is saved, but {name} does not see this conversation and is not told. Tell {name} in another way, "
        "or ask your lead to add {name} to its team.",
    ),
    "taken_meanwhile": QT_TRANSLATE_NOOP(
        "Problem", "{name} was faster and has this conversation now. Take it again if you still want it."
    ),
    "given_meanwhile": QT_TRANSLATE_NOOP(
        "Problem",
        "Meanwhile, at {time}, {by} gave this conversation to {to}. It stays there; assign it again if you still want "
        "to.",
    ),
    "several_given_meanwhile": QT_TRANSLATE_NOOP(
        "Problem",
        "Meanwhile given to others: {count} of {all}, the last by {by} to {to} at {time}. Those stay there; assign "
        "them again if you still want to.",
    ),
    "given_out_of_sight": QT_TRANSLATE_NOOP(
        "Problem", "Meanwhile given to a team whose conversations you do not see: {count} of {all}. Those stay there."
    ),
    "divided_otherwise": QT_TRANSLATE_NOOP(
        "Problem",
        "Not divided as it was shown: {count} of {all}. Meanwhile they were taken, or somebody went or has no room any "
        "more. Look at who has what, and distribute again.",
    ),
    "not_their_channel": QT_TRANSLATE_NOOP(
        "Problem", "The team {name} does not answer this channel. Choose another team, or ask your lead."
    ),
    "out_of_sight": QT_TRANSLATE_NOOP(
        "Problem",
        "You do not see conversation {id}: it went to another team, it is confidential, or there never was one. Ask a "
        "colleague.",
    ),
    "became_part": QT_TRANSLATE_NOOP(
        "Problem", "Conversation {id} became part of conversation {into}: both are of the same citizen."
    ),
    "nobody_else_here": QT_TRANSLATE_NOOP(
        "Problem",
        "This store lies on this computer alone, so nobody else sees the conversation. On a team's server you choose "
        "who does.",
    ),
    "not_here_any_more": QT_TRANSLATE_NOOP(
        "Problem",
        "You are no longer on the list of colleagues, so you see no conversation. If that is a mistake, ask your "
        "administrator to bring you back.",
    ),
    "sees_no_citizens": QT_TRANSLATE_NOOP(
        "Problem",
        "As an administrator you shape teams, colleagues and channels, and see no conversation. To answer as well, ask "
        "for the role balie_agent.",
    ),
    "in_no_team": QT_TRANSLATE_NOOP(
        "Problem",
        "You are in no team that answers a channel, so you see no conversation. A lead can add you to one on the page "
        "Teams.",
    ),
    "no_such_label": QT_TRANSLATE_NOOP("Problem", "There is no label {id}. Look at how it is written."),
    "label_name_taken": QT_TRANSLATE_NOOP(
        "Problem", "There is a label {name} already. Choose another name, or merge the two."
    ),
    "no_such_case": QT_TRANSLATE_NOOP(
        "Problem", "Case {number} is not linked to this conversation. Look which ones are, at the top of it."
    ),
    "case_number_unclear": QT_TRANSLATE_NOOP(
        "Problem",
        "“{number}” is no case number. Type it as it stands in the case system, such as 2026-12345: one word with a "
        "digit in it, at most 40 characters.",
    ),
    "team_name_taken": QT_TRANSLATE_NOOP(
        "Problem",
        "There is a team {name} already, or there was one that still stands in the history. Choose another name.",
    ),
    "team_gone": QT_TRANSLATE_NOOP("Problem", "This team has ended meanwhile. Look at the list of teams again."),
    "rule_changed": QT_TRANSLATE_NOOP(
        "Problem", "Somebody else has changed how {name} divides meanwhile. Close this, look at it anew, then choose."
    ),
    "team_needs_heir": QT_TRANSLATE_NOOP(
        "Problem", "The team {name} still has work or channels. Choose the team that goes on with them."
    ),
    "login_taken": QT_TRANSLATE_NOOP(
        "Problem", "{name} works here with the login {login} already. Look at how the login is written."
    ),
    "name_taken": QT_TRANSLATE_NOOP(
        "Problem",
        "A colleague is called {name}, which looks the same. Choose a name that tells the two apart, such as one with "
        "the team.",
    ),
    "not_your_offer": QT_TRANSLATE_NOOP(
        "Problem", "{name} has offered this. Only {name} or a team lead can take that back."
    ),
    "alone_in_confidence": QT_TRANSLATE_NOOP(
        "Problem",
        "Confidential conversations that only {name} sees: {count}. Have {name} name a colleague in them first.",
    ),
    "not_their_name": QT_TRANSLATE_NOOP(
        "Problem", "The name of {name} cannot be changed by you. Ask your administrator to do it."
    ),
    "not_yourself": QT_TRANSLATE_NOOP("Problem", "You work in this window. Have another administrator do this."),
    "summary_missing": QT_TRANSLATE_NOOP(
        "Problem", "Write in one line what the next one must know. Then hand it over."
    ),
    "offer_gone": QT_TRANSLATE_NOOP(
        "Problem", "This hand-over does not stand any more. Look in the conversation who has it now."
    ),
    "new_since_you_began": QT_TRANSLATE_NOOP("Problem", "New messages since you began: {count}. Read them, then send."),
    "not_caught_up": QT_TRANSLATE_NOOP(
        "Problem",
        "Balie is not up to date at the moment. Your text is kept; send it as soon as the connection is back.",
    ),
}
"""Problem code → English sentence with named arguments."""
