"""Changing the text of a sent message: checked as carefully as sending, and carried out by the engine."""

from collections.abc import Mapping

from app.domain.channel import ChannelKind
from app.domain.editing import obstacle
from app.domain.errand import ErrandKind
from app.domain.ids import MessageId
from app.domain.message import Message
from app.domain.problems import Refused
from app.services.clearance import NO_REASONS, Clearance
from app.services.errands import Errands
from app.services.inbox import require_conversation
from app.services.sendable import Answer, check_recipient
from app.storage import editing, errands, messages
from app.storage.database import Transaction
from app.storage.editing import Rewording


class Edits:
    """Changes that one agent makes to their own messages."""

    def __init__(self, clearance: Clearance, errands: Errands) -> None:
        self._clearance, self._errands = clearance, errands
        self._store, self._agent, self._clock = clearance.store, clearance.agent, clearance.clock

    def obstacle(self, kind: ChannelKind, message: Message) -> str:
        """Why this agent cannot change it now, as far as the message tells: a problem code, or ""."""
        return obstacle(message, self._agent.id, self._clearance.capabilities(kind).edits, self._clock())

    async def begun(self, message_id: MessageId) -> str | None:
        """The unfinished edit of this message by this agent; None if there is none."""
        return await self._store.read(lambda tx: editing.begun(tx, message_id))

    async def keep(self, message_id: MessageId, text: str) -> None:
        """Save an edit while it is typed; one that changes nothing is deleted."""

        def work(tx: Transaction) -> None:
            message = messages.get(tx, message_id)
            if message is None or message.agent_id != self._agent.id or text in ("", message.text.raw):
                editing.forget(tx, message_id)
            else:
                editing.keep(tx, message_id, self._agent.id, text, self._clock())

        await self._store.run(work)

    async def edit(self, message_id: MessageId, text: str, *, overrides: Mapping[str, str] = NO_REASONS) -> None:
        """Change the text of one's own message, at the citizen's too; an unchanged text does nothing.

        `Refused` as `Replies.reply` for its text, and not_yours, not_changed, changed_too_often, engine_silent,
        edit_uncertain, or as the channel says.
        """
        reasons, moment = self._clearance.overrides(overrides), self._clock()
        message = await self._store.read(lambda tx: messages.get(tx, message_id))
        if message is None:
            raise Refused("no_such_message", id=str(message_id))
        where = message.conversation_id

        def work(tx: Transaction) -> tuple[int | None, str]:
            row = (detail := require_conversation(tx, where)).row
            rule, answer = self._clearance.capabilities(row.kind).edits, Answer(text, by_hand=True)
            if code := self.obstacle(row.kind, message):
                raise Refused(code, channel=row.channel_label)
            if text == message.text.raw:
                return None, row.channel_label
            if rule is not None and rule.most is not None and editing.times(tx, message_id) >= rule.most:
                raise Refused("changed_too_often", channel=row.channel_label, limit=str(rule.most))
            check_recipient(tx, detail, answer, self._agent.id)
            hits = self._clearance.check(tx, detail, answer, reasons, moment)
            self._clearance.log(tx, where, message_id, hits, reasons, text, moment)
            asked = Rewording(message_id, text, tuple(reasons.values())).detail()
            kind, channel = ErrandKind.EDIT, row.channel_id
            return errands.ask(tx, kind, channel, where, self._agent.id, asked, moment), row.channel_label

        try:
            errand_id, label = await self._store.run(work)
        except Refused as refused:
            await self._clearance.log_refusal(refused, where, text, moment)
            raise
        if errand_id is not None:
            await self._errands.outcome(errand_id, label)
