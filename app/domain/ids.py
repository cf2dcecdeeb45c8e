"""Identifiers. Local ids are integers assigned by the store; ids from elsewhere are opaque text, never taken apart."""

from typing import NewType

ChannelId = NewType("ChannelId", int)
ContactId = NewType("ContactId", int)
ConversationId = NewType("ConversationId", int)
MessageId = NewType("MessageId", int)
AttachmentId = NewType("AttachmentId", int)
RawEventId = NewType("RawEventId", int)
TeamId = NewType("TeamId", int)
NoteId = NewType("NoteId", int)
LabelId = NewType("LabelId", int)
AgentId = NewType("AgentId", int)
SavedViewId = NewType("SavedViewId", int)
AnswerId = NewType("AnswerId", int)
HandoverId = NewType("HandoverId", int)

Address = NewType("Address", str)
"""A citizen's address on one kind of channel: a phone number, a PSID, an ACI, a room id. Opaque."""

ProviderId = NewType("ProviderId", str)
"""A message's id as the provider gives it, unique within a channel."""

ClientId = NewType("ClientId", str)
"""Our own id for an outgoing message: a UUIDv7 as text. The idempotency key, where the provider supports one."""
