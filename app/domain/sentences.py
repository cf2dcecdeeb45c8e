"""The sentence for every problem, in English. Loaded when the first one is needed.

The window translates them (context "Problem"); the command line prints them as they are.
"""

from collections.abc import Mapping
from typing import Final

from app.domain.asking import ASKING
from app.domain.marks import MARKS
from app.domain.problems import QT_TRANSLATE_NOOP
from app.domain.refusals import REFUSALS
from app.domain.store_problems import STORE
from app.domain.team_refusals import TEAM

SENTENCES: Final[Mapping[str, str]] = {
    # Channels
    "unreachable": QT_TRANSLATE_NOOP("Problem", "{channel} cannot be reached. Balie keeps trying; nothing is lost."),
    "captive": QT_TRANSLATE_NOOP(
        "Problem",
        "The network answers in the place of {channel}, as a sign-in page does. Open a browser and sign in to it.",
    ),
    "other_service": QT_TRANSLATE_NOOP(
        "Problem", "What answers at this address is not {channel}. Look at the address."
    ),
    "host_refused": QT_TRANSLATE_NOOP(
        "Problem", "{channel} does not answer under this address. Enter it as the daemon was started, with 127.0.0.1."
    ),
    "receive_mode": QT_TRANSLATE_NOOP(
        "Problem",
        "signal-cli already received when Balie began to listen, so a message can get lost. "
        "Start it with --receive-mode=manual, or give the channel its spool file.",
    ),
    "spool_idle": QT_TRANSLATE_NOOP(
        "Problem",
        "signal-cli receives nothing by itself, so nothing comes into {path}. "
        "Start it with --receive-mode=on-start, or leave the spool file of the channel empty.",
    ),
    "daemon_too_old": QT_TRANSLATE_NOOP(
        "Problem", "signal-cli {version} is too old for Signal. Install {wanted} or newer."
    ),
    "rate_limited": QT_TRANSLATE_NOOP(
        "Problem", "{channel} asks to slow down. Balie sends this by itself in a moment."
    ),
    "signed_out": QT_TRANSLATE_NOOP(
        "Problem", "{channel} no longer accepts our sign-in. Ask your administrator to enter a new token."
    ),
    "rejected": QT_TRANSLATE_NOOP("Problem", "{channel} refused this message. Change it, or choose another channel."),
    "window_closed": QT_TRANSLATE_NOOP(
        "Problem",
        "The time to answer freely on {channel} is over. Go on in another channel or by telephone, or send an approved "
        "template where the channel has any.",
    ),
    "by_hand_only": QT_TRANSLATE_NOOP(
        "Problem",
        "{channel} now takes only what a person typed for this citizen. Use your own words, or telephone.",
    ),
    "recipient_unavailable": QT_TRANSLATE_NOOP(
        "Problem", "{channel} cannot deliver to this citizen. Use another channel or the telephone."
    ),
    "other_app_owns": QT_TRANSLATE_NOOP(
        "Problem",
        "Another program handles this conversation on {channel}. Answer there, or take the conversation over.",
    ),
    "too_long": QT_TRANSLATE_NOOP("Problem", "This message is too long for {channel}. Shorten it or split it in two."),
    "attachment_refused": QT_TRANSLATE_NOOP(
        "Problem", "{channel} does not take this file. Look at its size and type, or send it another way."
    ),
    "file_too_large": QT_TRANSLATE_NOOP(
        "Problem",
        "This file is too large: {channel} takes {limit} of this kind at most. Make it smaller or send a link.",
    ),
    "file_type_refused": QT_TRANSLATE_NOOP("Problem", "{channel} does not take files of this type. It takes: {types}."),
    "attachment_gone": QT_TRANSLATE_NOOP(
        "Problem", "This file can no longer be fetched from {channel}. Ask the citizen to send it again."
    ),
    "attachment_damaged": QT_TRANSLATE_NOOP("Problem", "This file arrived damaged. Ask the citizen to send it again."),
    "missing_permission": QT_TRANSLATE_NOOP(
        "Problem", "{channel} does not let us do this. Ask your administrator to give our access more rights."
    ),
    "account_unfit": QT_TRANSLATE_NOOP(
        "Problem", "Our account on {channel} cannot send yet. Ask your administrator about registration and payment."
    ),
    "not_now_to_citizen": QT_TRANSLATE_NOOP(
        "Problem", "{channel} does not deliver this kind of message to this citizen now. Use another channel."
    ),
    "number_needed": QT_TRANSLATE_NOOP(
        "Problem", "{channel} needs this citizen's number for this message. Ask for it, or use another channel."
    ),
    "kind_refused": QT_TRANSLATE_NOOP(
        "Problem", "{channel} does not know this kind of message. Send it as text or as a file."
    ),
    "caption_refused": QT_TRANSLATE_NOOP(
        "Problem", "{channel} takes no text with this kind of file. Send the text by itself."
    ),
    "was_busy": QT_TRANSLATE_NOOP("Problem", "{channel} could not process this message. Send it again."),
    "bad_setting": QT_TRANSLATE_NOOP("Problem", "The setting {key} cannot be used. It looks like this: {example}."),
    "identity_changed": QT_TRANSLATE_NOOP(
        "Problem", "This citizen's safety number changed. Check who it is before you answer."
    ),
    "number_differs": QT_TRANSLATE_NOOP(
        "Problem", "{channel} has another safety number for this citizen by now. Look at it again."
    ),
    "proof_required": QT_TRANSLATE_NOOP(
        "Problem", "{channel} wants proof that a person is sending. Ask your administrator to solve the puzzle."
    ),
    "captcha_rejected": QT_TRANSLATE_NOOP(
        "Problem", "{channel} did not accept this solution. Solve a new puzzle and hand it in at once."
    ),
    "no_proof_wanted": QT_TRANSLATE_NOOP("Problem", "{channel} asks for no proof now. There is nothing to solve."),
    "nothing_to_hand_in": QT_TRANSLATE_NOOP("Problem", "There is nothing to hand in. Paste what the puzzle gave you."),
    "engine_silent": QT_TRANSLATE_NOOP(
        "Problem", "No engine answered, so nothing was done. Look whether the engine runs, and try again."
    ),
    "errand_unknown": QT_TRANSLATE_NOOP("Problem", "This cannot be done on {channel}. Use the telephone instead."),
    "identity_confirmed": QT_TRANSLATE_NOOP(
        "Problem", "This citizen's safety number had changed and was accepted. Send again what was not sent."
    ),
    "account_restricted": QT_TRANSLATE_NOOP(
        "Problem", "{channel} has restricted our account. Ask your administrator; use another channel until then."
    ),
    "template_refused": QT_TRANSLATE_NOOP(
        "Problem", "{channel} refused this template. Choose another one or fill in every field."
    ),
    "templates_unset": QT_TRANSLATE_NOOP(
        "Problem",
        "The templates of {channel} need the WhatsApp Business account ID. Ask your administrator to enter it.",
    ),
    "template_needs_more": QT_TRANSLATE_NOOP(
        "Problem",
        "This template of {channel} has parts that Balie cannot fill in, such as a catalogue. Choose another one.",
    ),
    "bad_place": QT_TRANSLATE_NOOP(
        "Problem", "The field {name} of the template cannot hold that. It looks like this: {example}."
    ),
    "no_templates": QT_TRANSLATE_NOOP("Problem", "{channel} has no templates. Write an answer of your own."),
    "no_such_template": QT_TRANSLATE_NOOP(
        "Problem", "There is no approved template {name} on {channel}. List them with: balie templates."
    ),
    "uncertain": QT_TRANSLATE_NOOP(
        "Problem", "It is not certain that this message arrived. Check it, send it again, or mark it as sent."
    ),
    "waited_too_long": QT_TRANSLATE_NOOP(
        "Problem", "This message waited for more than a day and was not sent. Read it again; send it if it still fits."
    ),
    "wrong_account": QT_TRANSLATE_NOOP(
        "Problem", "The sign-in belongs to another account than {account}. Check the channel."
    ),
    "webhooks_off": QT_TRANSLATE_NOOP(
        "Problem", "{channel} sends no webhooks for this page. Subscribe your app to the page's messages at Meta."
    ),
    "unsafe_address": QT_TRANSLATE_NOOP(
        "Problem", "The address {address} is not safe. Use one that begins with https://."
    ),
    "incomplete_channel": QT_TRANSLATE_NOOP(
        "Problem", "The channel {channel} misses {key}. Add it again with every field."
    ),
    "set_up_wrongly": QT_TRANSLATE_NOOP(
        "Problem",
        "{channel} is set up wrongly and stands still. Choose “Change or check…” at the channel: it names the field.",
    ),
    **STORE,
    # Use cases
    "no_such_conversation": QT_TRANSLATE_NOOP("Problem", "There is no conversation {id}. List them with: balie inbox."),
    "no_such_channel": QT_TRANSLATE_NOOP("Problem", "There is no channel {id}. List them with: balie channels list."),
    "no_such_agent": QT_TRANSLATE_NOOP("Problem", "There is no agent called {id}."),
    "no_such_team": QT_TRANSLATE_NOOP("Problem", "There is no team {id}. List them with: balie teams list."),
    "no_such_message": QT_TRANSLATE_NOOP("Problem", "There is no message {id} in this conversation."),
    "no_such_rule": QT_TRANSLATE_NOOP("Problem", "There is no rule {id}. See the rule cards for the rules that hold."),
    "nothing_to_send": QT_TRANSLATE_NOOP("Problem", "There is nothing to send. Write a message or add a file."),
    "unfilled_variable": QT_TRANSLATE_NOOP(
        "Problem", "A variable is not filled in yet: {name}. Fill it in or take it out."
    ),
    "rule_blocks": QT_TRANSLATE_NOOP(
        "Problem", "Rule {rule} stops this message. Change it, or use the way out that it offers."
    ),
    "rule_needs_reason": QT_TRANSLATE_NOOP(
        "Problem", "Rule {rule} stops this message. Change it, or send it with a reason."
    ),
    "emergency_open": QT_TRANSLATE_NOOP(
        "Problem", "This may be an emergency. First record what was done: referred, called, or false alarm."
    ),
    "left_unclosed": QT_TRANSLATE_NOOP(
        "Problem",
        "The conversation that you left is not closed: something must be recorded first. Open it and close it there.",
    ),
    "not_failed": QT_TRANSLATE_NOOP("Problem", "This message needs no retry."),
    "put_aside": QT_TRANSLATE_NOOP("Problem", "It stays unsent: somebody here decided so."),
    "channel_ends": QT_TRANSLATE_NOOP("Problem", "The channel {channel} ends. Go on in another channel."),
    "channel_closed": QT_TRANSLATE_NOOP("Problem", "The channel {channel} is closed. Use another channel."),
    "unknown_field": QT_TRANSLATE_NOOP("Problem", "{channel} has no field {key} here. Known are: {known}."),
    "bad_channel_kind": QT_TRANSLATE_NOOP("Problem", "There is no channel kind {kind}. Known are: {known}."),
    "practice_only": QT_TRANSLATE_NOOP("Problem", "This is a practice profile. It cannot hold a real channel."),
    "practice_failed": QT_TRANSLATE_NOOP(
        "Problem", "The practice channels did not start. Start Balie again; if it stays, look in the log."
    ),
    "not_practice": QT_TRANSLATE_NOOP(
        "Problem", "{path} is not a practice profile. Practise in another profile; your real one stays untouched."
    ),
    "already_running": QT_TRANSLATE_NOOP(
        "Problem", "Balie already runs on this profile. Its window was brought to the front."
    ),
    "engine_running": QT_TRANSLATE_NOOP(
        "Problem", "Another engine already works on {path}. Leave it at work, or stop it first."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Problem", "The file {path} cannot be read. Look whether it is there and whether you may open it."
    ),
    "label_unreadable": QT_TRANSLATE_NOOP(
        "Problem", "Line {line} is no labelled message. It needs text, direction, and expect with names of detectors."
    ),
    "file_unwritable": QT_TRANSLATE_NOOP("Problem", "The file {path} cannot be written. Choose another place."),
    "bad_answer_file": QT_TRANSLATE_NOOP("Problem", "The answers in {path} cannot be read: {reason}."),
    "answer_lacks": QT_TRANSLATE_NOOP(
        "Problem", "In {path}, the answer {answer} lacks “{field}”. Fill it in, and import the file again."
    ),
    "answer_unclear": QT_TRANSLATE_NOOP(
        "Problem",
        "In {path}, “{field}” of the answer {answer} cannot be “{value}”. Correct it, and import the file again.",
    ),
    "answer_channel": QT_TRANSLATE_NOOP(
        "Problem",
        "In {path}, the answer {answer} has a wording for “{value}”, which is no channel. Write one of {known}, and "
        "import the file again.",
    ),
    "answer_twice": QT_TRANSLATE_NOOP(
        "Problem", "The key {answer} stands in {path} twice. Change one of them, and import the file again."
    ),
    "answer_wordings": QT_TRANSLATE_NOOP(
        "Problem",
        "In {path}, the answer {answer} has two texts for the same language, channel and tone. Take one away, and "
        "import the file again.",
    ),
    "answer_unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "Balie does not know what “{field}” in {path} is. Use {known}, or take it out, and import the file again.",
    ),
    "answer_cut": QT_TRANSLATE_NOOP(
        "Problem",
        "In {path}, the row of {answer} has more fields than there are columns. Put its text in quotation marks, and "
        "import the file again.",
    ),
    "no_answers": QT_TRANSLATE_NOOP(
        "Problem",
        "There is no answer in {path}. A CSV has the columns key, title and text; a TOML has [[answer]]. Export the "
        "answers to see an example.",
    ),
    "answer_file_large": QT_TRANSLATE_NOOP(
        "Problem", "The file {path} is larger than {limit} MB. Make it smaller, and import the answers again."
    ),
    "bad_policy_pack": QT_TRANSLATE_NOOP(
        "Problem", "In the policy pack {path}, line {line}, {where}: {reason}. The other rules keep working."
    ),
    "policy_broken": QT_TRANSLATE_NOOP(
        "Problem",
        "The settings in {path} cannot be read: {reason}. Nothing in that file holds; everything else works.",
    ),
    "policy_unknown": QT_TRANSLATE_NOOP(
        "Problem", "{origin} names {key}, which is no setting of this Balie. It is passed over."
    ),
    "policy_unfit": QT_TRANSLATE_NOOP(
        "Problem", "{origin} gives {key} a value that does not fit. It should be {wanted}. It is passed over."
    ),
    "policy_incomplete": QT_TRANSLATE_NOOP("Problem", "{key} is {value}, and {needed} is empty. Set it as well."),
    "setting_unfit": QT_TRANSLATE_NOOP("Problem", "The setting {key} does not take this. It should be {wanted}."),
    "setting_unknown": QT_TRANSLATE_NOOP("Problem", "There is no setting {key}. See: balie settings list"),
    "setting_locked": QT_TRANSLATE_NOOP(
        "Problem", "Your administrator decides about {key} ({origin}). Ask there if you need it otherwise."
    ),
    "channel_not_allowed": QT_TRANSLATE_NOOP(
        "Problem", "Your organisation does not allow {channel} here. Use another channel, or ask your administrator."
    ),
    "folder_fixed": QT_TRANSLATE_NOOP(
        "Problem", "Citizens' files can be saved in {path} and folders below it alone. Choose a place there."
    ),
    "proxy_unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The proxy script {address} cannot be used, so {channel} is not reached. Ask your administrator to look at it.",
    ),
    "certificates_unreadable": QT_TRANSLATE_NOOP(
        "Problem",
        "The extra certificates in {path} cannot be read, so {channel} is not reached. Correct the path.",
    ),
    "address_in_use": QT_TRANSLATE_NOOP("Problem", "The address {address} is already in use. Choose another one."),
    "relay_config": QT_TRANSLATE_NOOP(
        "Problem", "The relay cannot start: {reason}. Correct its settings and start again."
    ),
    "relay_log_in_use": QT_TRANSLATE_NOOP(
        "Problem", "Another relay already uses the log {path}. Stop it, or choose another file."
    ),
    "qt_library_missing": QT_TRANSLATE_NOOP(
        "Problem", "The window needs system libraries that are missing: {libraries}. Install them with: {command}"
    ),
    "no_screen": QT_TRANSLATE_NOOP(
        "Problem", "There is no screen to show the window on. Sign in to a desktop, or see the commands: balie --help."
    ),
    "bug": QT_TRANSLATE_NOOP(
        "Problem", "Something went wrong inside Balie. It goes on; nothing is lost. Details are in the log."
    ),
    **MARKS,
    **REFUSALS,
    **TEAM,
    **ASKING,
}
"""Problem code → English sentence with named arguments."""
