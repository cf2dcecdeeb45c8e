"""Renders conversations and messages as the Graph API returns them for a page."""

import base64
from datetime import datetime
from typing import Any, Final

from msgspec import Struct

from app.domain.channel import ChannelKind
from app.practice.item import ACTS_ON_ANOTHER, Citizen, Item, Kind, lasting
from app.practice.world import World

Node = dict[str, Any]

THUMB_STICKER: Final = "369239263222822"


class Page(Struct, frozen=True):
    """The municipality's page."""

    id: str = "104860000000477"
    name: str = "Gemeente Duinstad"


def psid(citizen: Citizen) -> str:
    """The page-scoped id: the same after every start."""
    return str(5 * 10**15 + int.from_bytes(lasting("psid", citizen.key)[:6]))


def citizen_of(world: World, number: str) -> Citizen | None:
    """The citizen with this page-scoped id."""
    citizens = world.on(ChannelKind.MESSENGER)
    return next((citizen for citizen in citizens if psid(citizen) == number), None)


def conversation_id(citizen: Citizen) -> str:
    """The id of the thread with a citizen."""
    return "t_" + str(10**15 + int.from_bytes(lasting("thread", citizen.key)[:6]))


def message_id(item: Item) -> str:
    """The id of a message."""
    return "m_" + base64.urlsafe_b64encode(item.secret * 4).decode().rstrip("=")


def moment(at: datetime) -> str:
    """A time as the Graph API writes it: no colon in the offset."""
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


def shown(world: World, citizen: Citizen) -> list[Item]:
    """The messages of a thread that the API still returns, newest first; unsent ones are gone."""
    return [
        item
        for item in reversed(world.conversation(citizen))
        if item.kind not in ACTS_ON_ANOTHER and not world.current(item).deleted
    ]


def updated_at(world: World, citizen: Citizen) -> datetime:
    """The time of the last change in a thread."""
    return world.conversation(citizen)[-1].at


def _party(page: Page, citizen: Citizen, *, ours: bool) -> Node:
    name, number = (page.name, page.id) if ours else (citizen.name, psid(citizen))
    return {"name": name, "email": f"{number}@facebook.com", "id": number}


def conversation(world: World, page: Page, citizen: Citizen) -> Node:
    """The node of a thread, without its messages."""
    messages = shown(world, citizen)
    citizens_party = _party(page, citizen, ours=False)
    own_party = _party(page, citizen, ours=True)
    number = conversation_id(citizen)
    return {
        "id": number,
        "link": f"/{page.id}/inbox/{number.removeprefix('t_')}/?section=messages",
        "updated_time": moment(updated_at(world, citizen)),
        "snippet": world.current(messages[0]).text[:150] if messages else "",
        "message_count": len(messages),
        "unread_count": world.unread(citizen),
        "can_reply": True,
        "participants": {"data": [citizens_party, own_party]},
        "senders": {"data": [citizens_party, own_party]},
    }


def message(world: World, page: Page, item: Item, address: str) -> Node:
    """The node of a message. `address` is where files are served."""
    current = world.current(item)
    tags = ["inbox", "read", "sent", "source:web"] if item.ours else ["inbox", "source:mobile"]
    node: Node = {
        "id": message_id(item),
        "created_time": moment(item.at),
        "from": _party(page, item.citizen, ours=item.ours),
        "to": {"data": [_party(page, item.citizen, ours=not item.ours)]},
        "message": current.text,
        "tags": {"data": [{"name": tag} for tag in tags]},
    }
    if item.content.file is not None:
        attachment = _attachment(item, address)
        node["attachments"] = {"data": [attachment], "paging": {"cursors": {"before": "MAZDZD", "after": "MAZDZD"}}}
        if item.kind is Kind.STICKER:
            node["sticker"] = attachment["image_data"]["url"]
    if item.content.target is not None:
        node["reply_to"] = {"mid": message_id(item.content.target)}
    reactions = [
        {"reaction": emoji, "users": {"data": [_party(page, item.citizen, ours=ours)]}}
        for emoji, ours in ((current.citizens_reaction, False), (current.our_reaction, True))
        if emoji
    ]
    if reactions:
        node["reactions"] = {"data": reactions}
    return node


def _attachment(item: Item, address: str) -> Node:
    file = item.content.file
    if file is None:
        raise ValueError("an attachment without a file")
    url = file_address(item, address)
    node: Node = {
        "id": str(int.from_bytes(item.secret[8:14])),
        "mime_type": file.media_type,
        "name": file.name,
        "size": len(file.content),
    }
    if item.kind in {Kind.IMAGE, Kind.STICKER}:
        node["image_data"] = {
            "width": file.width or 0,
            "height": file.height or 0,
            "max_width": file.width or 0,
            "max_height": file.height or 0,
            "url": url,
            "preview_url": url,
            "image_type": 1,
            "render_as_sticker": item.kind is Kind.STICKER,
        }
    elif item.kind is Kind.VIDEO:
        node["video_data"] = {"width": file.width or 0, "height": file.height or 0, "length": 0, "url": url}
    else:
        node["file_url"] = url
    return node


def file_address(item: Item, address: str) -> str:
    """The signed address of the file of `item`; it needs no token."""
    return f"{address}/v/t1.15752-9/{item.secret.hex()[:20]}_n?oh=00_{item.secret.hex()[20:]}&oe=7FFFFFFF"
