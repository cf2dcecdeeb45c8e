"""Answering: checks what may be sent and puts it in the outbox. Nothing is sent from here."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from uuid_utils import uuid7

from app.domain.channel import ChannelKind
from app.domain.conversation import ConversationDetail
from app.domain.ids import ClientId, ConversationId, MessageId
from app.domain.message import Direction, Message
from app.domain.problems import Refused
from app.domain.warning import Finding, Hit
from app.services import templates
from app.services.clearance import NO_REASONS, Clearance
from app.services.courtesies import Courtesies, Typing
from app.services.inbox import require_conversation
from app.services.sendable import Answer, check_recipient, with_due_referral
from app.services.unsaved import Kept, newest
from app.storage import (
    conversations,
    delivery,
    draft_files,
    drafts,
    emergencies,
    following,
    holding,
    messages,
    outbox,
    retrying,
    wind_down,
    withdrawal,
)
from app.storage.database import Transaction
from app.storage.drafts import Draft
from app.storage.outbox import NewFile, Override
from app.storage.withdrawal import Withdrawn

__all__ = ["Draft", "NewFile", "Replies", "Withdrawn"]


class Replies:
    """Answers, retries and drafts of one agent."""

    def __init__(self, clearance: Clearance, courtesies: Courtesies) -> None:
        self._clearance, self._courtesies = clearance, courtesies
        self._store, self._agent, self._clock = clearance.store, clearance.agent, clearance.clock

    def assess(
        self, kind: ChannelKind, text: str, file_name: str | None = None, *, logged_in: bool = False
    ) -> tuple[tuple[Finding, ...], tuple[Hit, ...]]:
        """What the detectors find in a draft, and which rules apply to it. Pure; fast enough for every keystroke.

        What only the store knows (who started, what others wrote) is checked when the answer is sent.
        """
        return self._clearance.rules.outbound(kind, text, file_name, logged_in=logged_in)

    async def reply(  # noqa: PLR0913 - all that an answer is, by name
        self,
        conversation_id: ConversationId,
        text: str,
        *,
        files: Sequence[NewFile] = (),
        reply_to: MessageId | None = None,
        overrides: Mapping[str, str] = NO_REASONS,
        recipient: str | None = None,
        by_hand: bool = False,
        hold: timedelta = timedelta(),
        seen: MessageId | None = None,
        client_id: ClientId | None = None,
    ) -> MessageId:
        """Queue an answer and delete its draft.

        `overrides`: rule id → the agent's reason.

        `recipient`: for whom it was begun (`ConversationDetail.recipient`); nobody else ever gets it.

        `by_hand`: a person typed it for this citizen; nothing else may be sent under a channel's extended window.

        `hold`: for how long it can be taken back (`undo`); where the citizen may be in danger, it is sent at once.

        `seen`: the newest message that the agent has read; anything later must be read first.

        `client_id`: a new id for the message with the text, by which the caller can recognise it.

        Raises `Refused`: new_since_you_began, recipient_changed, opted_out, by_hand_only, nothing_to_send,
        unfilled_variable, too_long, attachment_refused, window_closed, rule_blocks, rule_needs_reason (both with
        `rule`), channel_closed, group_read_only, no_such_conversation, no_such_rule.
        """
        answer = Answer(
            text,
            tuple(files),
            reply_to,
            recipient=recipient,
            by_hand=by_hand,
            hold=hold,
            seen=seen,
            client_id=client_id,
        )
        return await self._answer(conversation_id, lambda _tx, _detail: answer, self._clearance.overrides(overrides))

    async def send_template(
        self,
        conversation_id: ConversationId,
        name: str,
        values: Mapping[str, str],
        *,
        language: str | None = None,
        file: NewFile | None = None,
        overrides: Mapping[str, str] = NO_REASONS,
    ) -> MessageId:
        """Queue an approved template, which may be sent when the window is closed. `values`: placeholder → text.

        `file` is shown above the text. `Refused` as `reply`, and no_such_template, template_needs_more, unknown_field,
        bad_place.
        """

        def filled(tx: Transaction, detail: ConversationDetail) -> Answer:
            text, fill_in = templates.filled(tx, detail.row, name, language, values, file)
            return Answer(text, () if file is None else (file,), template=fill_in)

        return await self._answer(conversation_id, filled, self._clearance.overrides(overrides))

    async def retry(self, message_id: MessageId, *, take_over: bool = False) -> None:
        """Send a failed message again, or an uncertain one, which may then arrive twice. `Refused` not_failed.

        `take_over`: first take the conversation over from the program that holds it.
        """
        await self._store.run(lambda tx: retrying.retry(tx, message_id, self._clock(), take_over=take_over))

    async def held_until(self, message_id: MessageId) -> datetime | None:
        """Until when this answer can be taken back; None if it cannot be."""
        until = await self._store.read(lambda tx: holding.held_until(tx, message_id))
        return until if until is not None and until > self._clock() else None

    async def undo(self, message_id: MessageId) -> Withdrawn:
        """Take back a waiting answer and restore its text and files as the draft. `Refused` too_late_to_undo.

        A draft begun meanwhile in the same conversation is kept below it.
        """
        me = self._agent.id

        def work(tx: Transaction) -> Withdrawn:
            taken = withdrawal.withdraw(tx, message_id, me)
            detail = require_conversation(tx, taken.conversation_id)
            begun = drafts.load(tx, taken.conversation_id, me)
            # If the draft is a note, the text becomes part of the note, which is never sent.
            rest, note = (begun.text, begun.is_note) if begun is not None else ("", False)
            whole = "\n\n".join(part for part in (taken.text, rest) if part)
            if whole or taken.files:
                drafts.save(tx, taken.conversation_id, me, whole, note, self._clock(), detail.recipient)
                more = draft_files.load(tx, taken.conversation_id, me)
                draft_files.keep(tx, taken.conversation_id, me, (*more, *taken.files))
            return taken

        return await self._store.run(work)

    async def mark_sent(self, message_id: MessageId) -> None:
        """Record that the agent knows that an uncertain message arrived. `Refused` not_failed."""
        await self._store.run(lambda tx: retrying.mark_sent(tx, message_id))

    async def put_aside(self, message_id: MessageId) -> None:
        """Leave a failed message unsent and take it out of the counts. `Refused` not_failed."""
        me = self._agent.id
        await self._store.run(lambda tx: delivery.put_aside(tx, message_id, me))

    async def save_draft(
        self,
        conversation_id: ConversationId,
        text: str,
        is_note: bool,
        recipient: str | None = None,
        reply_to: MessageId | None = None,
        files: Sequence[NewFile] | None = None,
        *,
        was: str = "",
    ) -> ConversationId:
        """Save what the agent has typed so far, for whom it was begun, which message it replies to, and its `files`.

        `files` None keeps the stored ones. A draft of blanks without files is deleted.

        `was`: the text as it was last saved. If that went elsewhere with its conversation, `text` takes its place
        there; returns where it is.
        """
        with_files = None if files is None else tuple(files)
        kept = Kept(text, self._clock(), is_note, recipient, reply_to, with_files)
        return await self._store.run(lambda tx: self._save(tx, conversation_id, kept, was))

    async def take_up(self, conversation_id: ConversationId, kept: Kept) -> None:
        """Save as the draft what the store could not accept in an earlier run. `Refused` no_such_conversation."""
        me = self._agent.id

        def work(tx: Transaction) -> None:
            there = following.where(tx, conversation_id, me, "")
            recipient = require_conversation(tx, there).recipient
            if kept.sending is not None and messages.is_known(tx, there, kept.sending):
                return
            if there != conversation_id:
                self._save(tx, conversation_id, kept, "")
                return
            draft, files = newest(kept, drafts.load(tx, there, me))
            if draft is not None:
                about = draft.recipient or recipient, draft.reply_to
                drafts.save(tx, there, me, draft.text, draft.is_note, self._clock(), *about)
                if kept.files is not None:
                    draft_files.keep(tx, there, me, files)

        await self._store.run(work)

    async def draft(self, conversation_id: ConversationId) -> Draft | None:
        """This agent's draft; never a colleague's."""
        return await self._store.read(lambda tx: drafts.load(tx, conversation_id, self._agent.id))

    async def draft_files(self, conversation_id: ConversationId) -> tuple[NewFile, ...]:
        """The files of this agent's draft."""
        return await self._store.read(lambda tx: draft_files.load(tx, conversation_id, self._agent.id))

    async def discard_draft(self, conversation_id: ConversationId) -> None:
        """Delete this agent's draft."""
        await self._store.run(lambda tx: drafts.discard(tx, conversation_id, self._agent.id))

    async def typing(self, conversation_id: ConversationId, active: bool) -> None:
        """The agent is typing an answer (not a note), or stopped. Call it every few seconds while it lasts."""

        def read(tx: Transaction) -> Typing | None:
            if (detail := conversations.detail(tx, conversation_id)) is None:
                return None
            newest = messages.timeline(tx, conversation_id, limit=20).items
            inbound = (m for m in reversed(newest) if isinstance(m, Message) and m.direction is Direction.INBOUND)
            last = next((m.provider_id for m in inbound if m.provider_id), None)
            return Typing(detail.row.channel_id, detail.address, active, last)

        if (typing := await self._store.read(read)) is not None:
            self._courtesies.put(typing)

    def _save(self, tx: Transaction, conversation_id: ConversationId, kept: Kept, was: str) -> ConversationId:
        """As `save_draft`."""
        me = self._agent.id
        there = following.where(tx, conversation_id, me, was)
        text, note, files, quoted = kept.text, kept.note, kept.files, kept.quoted
        if there != conversation_id and (draft := drafts.load(tx, there, me)) is not None:
            # Beside a note it becomes part of the note, which is never sent; whom the rest is for is asked there.
            text, note, quoted = following.woven(draft, was, text), note or draft.is_note, draft.reply_to or quoted
            if files is not None:
                present = draft_files.load(tx, there, me)
                files = (*present, *(one for one in files if one not in present))
        if not text.strip() and not (draft_files.are_there(tx, there, me) if files is None else files):
            drafts.discard(tx, there, me)
            return there
        drafts.save(tx, there, me, text, note, self._clock(), kept.bound, quoted)
        if files is not None:
            draft_files.keep(tx, there, me, files)
        return there

    async def _answer(
        self,
        conversation_id: ConversationId,
        worded: Callable[[Transaction, ConversationDetail], Answer],
        reasons: Mapping[str, Override],
    ) -> MessageId:
        moment, said = self._clock(), ""

        def work(tx: Transaction) -> MessageId:
            nonlocal said
            detail = require_conversation(tx, conversation_id)
            answer = with_due_referral(worded(tx, detail), detail)
            said = answer.text
            check_recipient(tx, detail, answer, self._agent.id)
            hits = self._clearance.check(tx, detail, answer, reasons, moment)
            held = timedelta() if emergencies.open_emergency(tx, conversation_id) else answer.hold
            for part, file in answer.parts(caption=self._clearance.capabilities(detail.row.kind).caption):
                message_id = outbox.queue(
                    tx,
                    conversation_id=conversation_id,
                    agent_id=self._agent.id,
                    client_id=(answer.client_id if part else None) or ClientId(str(uuid7())),
                    text=part,
                    file=file,
                    reply_to=answer.reply_to,
                    by_hand=answer.by_hand,
                    overrides=tuple(reasons.values()),
                    hits=hits,
                    template=answer.template,
                    now=moment,
                    not_before=moment + held,
                )
            if detail.referral and answer.template is None:
                wind_down.told(tx, conversation_id, message_id, detail.referral)
            self._clearance.log(tx, conversation_id, message_id, hits, reasons, said, moment)
            if answer.template is None:
                drafts.discard(tx, conversation_id, self._agent.id)
            return message_id

        try:
            return await self._store.run(work)
        except Refused as refused:
            await self._clearance.log_refusal(refused, conversation_id, said, moment)
            raise
