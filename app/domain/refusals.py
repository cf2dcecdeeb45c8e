"""Problem sentences about citizens' wishes and about channels that are winding down; part of `sentences.SENTENCES`."""

from collections.abc import Mapping
from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

REFUSALS: Final[Mapping[str, str]] = {
    "program_missing": QT_TRANSLATE_NOOP(
        "Problem", "The program {program} cannot be started. Install it, or give its whole path."
    ),
    "deed_blocked": QT_TRANSLATE_NOOP(
        "Problem", "Rule {rule} does not allow this here. Look at the rule for what to do instead."
    ),
    "deed_needs_reason": QT_TRANSLATE_NOOP(
        "Problem", "Rule {rule} stops this. Do what it says first, or give a reason to do it all the same."
    ),
    "setup_blocked": QT_TRANSLATE_NOOP("Problem", "This is not connected. Rule {rule}: {words}"),
    "setup_needs_reason": QT_TRANSLATE_NOOP("Problem", "Rule {rule} wants a reason first: {words}"),
    "bad_hours": QT_TRANSLATE_NOOP(
        "Problem", "“{text}” is no time of opening. Write days and hours such as: mon-fri 9:00-17:00, thu 9:00-20:00."
    ),
    "recipient_changed": QT_TRANSLATE_NOOP(
        "Problem", "The recipient changed since you began to type. Look who gets it now, and send it again."
    ),
    "opted_out": QT_TRANSLATE_NOOP(
        "Problem", "This citizen asked for no more messages on {channel}. Wait until they write, or call them."
    ),
    "source_missing": QT_TRANSLATE_NOOP(
        "Problem", "Say where it was said, such as: by telephone, or the form of today."
    ),
    "no_such_identity": QT_TRANSLATE_NOOP("Problem", "There is no other citizen {id} to link. Look at the proposals."),
    "no_such_link": QT_TRANSLATE_NOOP("Problem", "There is no link {id} of this citizen that could be undone."),
    "referral_missing": QT_TRANSLATE_NOOP("Problem", "Say where citizens go on. That text goes with the first answer."),
    "language_unknown": QT_TRANSLATE_NOOP(
        "Problem", "Balie does not tell by a message that it is in {language}. Use one of {known}."
    ),
    "day_to_come": QT_TRANSLATE_NOOP("Problem", "That day is still to come. Give the day on which it was said."),
    "days_out_of_order": QT_TRANSLATE_NOOP(
        "Problem", "The days do not follow each other. The end lies today or later, and after answering only begins."
    ),
    "not_winding_down": QT_TRANSLATE_NOOP(
        "Problem", "{channel} is not being wound down. Begin that first, with a last day and a text for citizens."
    ),
    "phase_out_of_order": QT_TRANSLATE_NOOP(
        "Problem", "{channel} cannot go to that phase from here. Look at where it stands."
    ),
    "conversations_open": QT_TRANSLATE_NOOP(
        "Problem",
        "Open conversations on {channel}: {count}. Move or close them, or close the channel anyway.",
    ),
    "answering_only": QT_TRANSLATE_NOOP(
        "Problem", "On {channel} only citizens who write are still answered. Use another channel."
    ),
    "period_out_of_order": QT_TRANSLATE_NOOP("Problem", "The period ends before it begins. Choose other days."),
    "period_too_long": QT_TRANSLATE_NOOP("Problem", "Balie counts at most {years} years at once. Choose other days."),
    "already_there": QT_TRANSLATE_NOOP("Problem", "This conversation is on {channel} already."),
    "no_address_there": QT_TRANSLATE_NOOP(
        "Problem", "This citizen has no address on {channel} yet. Ask the citizen to write there first."
    ),
    "not_yours": QT_TRANSLATE_NOOP(
        "Problem", "Only who wrote a message can change it or take it back. Ask your colleague."
    ),
    "no_message_chosen": QT_TRANSLATE_NOOP(
        "Problem", "First choose a message: go to the conversation and walk with the arrow keys, or click on it."
    ),
    "not_quoted": QT_TRANSLATE_NOOP(
        "Problem", "An answer cannot point at this message. Write in your answer which one you mean."
    ),
    "nothing_sent": QT_TRANSLATE_NOOP(
        "Problem", "You have sent nothing in this conversation yet that could be changed. Write an answer."
    ),
    "not_taken_back": QT_TRANSLATE_NOOP(
        "Problem", "This message cannot be taken back any more. Send another one that puts it right."
    ),
    "no_edits": QT_TRANSLATE_NOOP(
        "Problem", "On {channel} what was sent stays as it is. Send another message that puts it right."
    ),
    "not_changed": QT_TRANSLATE_NOOP(
        "Problem", "This message cannot be changed any more. Send another one that puts it right."
    ),
    "changed_too_often": QT_TRANSLATE_NOOP(
        "Problem", "{channel} lets a message be changed {limit} times at most. Send another one that puts it right."
    ),
    "no_file_in_edit": QT_TRANSLATE_NOOP(
        "Problem", "A message that was sent takes no file any more. Send the file as another message."
    ),
    "paste_cut": QT_TRANSLATE_NOOP(
        "Problem", "Only the first {limit} characters were pasted. Paste the rest in parts, or send it as a file."
    ),
    "no_file_in_note": QT_TRANSLATE_NOOP(
        "Problem", "A note takes no files. Switch to the answer, and add the file there."
    ),
    "edit_uncertain": QT_TRANSLATE_NOOP(
        "Problem", "It is not certain that the citizen sees your new words. Ask, or send them as another message."
    ),
    "no_formatting": QT_TRANSLATE_NOOP("Problem", "{channel} shows no bold or italic. Say it in words."),
    "no_files": QT_TRANSLATE_NOOP("Problem", "{channel} takes no files. Send a link, or use another channel."),
    "files_left_out": QT_TRANSLATE_NOOP("Problem", "Not everything was added.{reasons}"),
    "file_empty": QT_TRANSLATE_NOOP("Problem", "This file is empty. Look whether it is the right one."),
    "too_many_files": QT_TRANSLATE_NOOP("Problem", "One answer takes {limit} files at most. Send the others after it."),
    "too_late_to_undo": QT_TRANSLATE_NOOP(
        "Problem", "It is too late: this message is on its way. Send another one that puts it right."
    ),
    "key_missing": QT_TRANSLATE_NOOP("Problem", "This answer needs a short key and a title. Fill in both."),
    "text_missing": QT_TRANSLATE_NOOP("Problem", "This answer has no text yet. Write at least one wording."),
    "key_taken": QT_TRANSLATE_NOOP("Problem", "There is an answer /{key} already. Choose another key."),
    "answer_changed": QT_TRANSLATE_NOOP(
        "Problem", "Somebody else has changed /{key} meanwhile. Copy what you wrote, close this, and look at it anew."
    ),
    "no_such_answer": QT_TRANSLATE_NOOP(
        "Problem", "This answer is no longer there, or it is not yours to change. Ask your team lead."
    ),
    "referral_not_there": QT_TRANSLATE_NOOP(
        "Problem", "There is no answer /{key}. Write to the citizen in your own words, and tell your team lead."
    ),
}
