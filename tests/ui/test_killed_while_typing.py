"""A real window process is killed while its agent is typing: saved text is there, and waiting messages are still
sent.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from app.domain.channel import ChannelKind
from app.domain.ids import ConversationId
from app.storage import channels, draft_files, drafts, outbox
from app.storage.database import Store
from app.storage.sqlite import open_store
from tests.fakes.stores import KEY, sqlite
from tests.fakes.town import DAY, Town, at
from tests.ui.talk_desk import Play, Talk

TEXT = "De milieustraat is zaterdag open tot vier uur. "


def prepared(folder: Path) -> ConversationId:
    store = sqlite(folder)
    town = Town.found(store)
    town.says("Is de milieustraat open?")
    here = town.row().id
    store.close()
    return here


def killed_after(folder: Path, here: ConversationId, text: str, seen: str) -> None:
    """Start the agent, and kill -9 it as soon as it has printed a line that starts with `seen`."""
    command = [sys.executable, "-m", "tests.fakes.typing_child", str(folder / "store.db"), str(here), text]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout is not None
        assert any(line.startswith(seen) for line in child.stdout), "the agent ended before"
        child.kill()


def test_what_was_saved_while_typing_is_the_draft_after_kill_9(tmp_path: Path) -> None:
    here = prepared(tmp_path)
    command = [sys.executable, "-m", "tests.fakes.typing_child", str(tmp_path / "store.db"), str(here), TEXT]
    saved = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            word, number = line.split()
            saved = int(number) if word == "saved" else saved
            # Without a pause: the letters follow one another.
            if word == "typed" and saved > 40:
                break
        child.kill()
    store = _again(tmp_path)
    town = Town.found(store)
    kept = town.read(lambda tx: drafts.load(tx, here, town.anna.id))
    store.close()
    assert kept is not None
    assert len(kept.text) >= saved
    assert (TEXT * 1000).startswith(kept.text)


def test_a_pasted_picture_is_with_the_draft_after_kill_9_and_stands_in_the_composer_again(
    tmp_path: Path, play_on: Callable[[Town], Play]
) -> None:
    here = prepared(tmp_path)
    killed_after(tmp_path, here, "paste", "saved 0")
    store = _again(tmp_path)
    town = Town.found(store)
    (kept,) = town.read(lambda tx: draft_files.load(tx, here, town.anna.id))
    picture = QImage.fromData(kept.content)
    assert (picture.width(), picture.height(), kept.media_type) == (640, 480, "image/png")

    async def scene(talk: Talk) -> None:
        await talk.open(here)
        assert [file.content for file in talk.presenter._composer.attaching.files] == [kept.content]
        assert len(talk.view.composer.files.chips) == 1

    play_on(town)(scene)
    store.close()


def test_other_words_for_a_message_are_there_again_after_kill_9(
    tmp_path: Path, play_on: Callable[[Town], Play]
) -> None:
    store = sqlite(tmp_path)
    town = Town.found(store)
    town.channel = town.write(lambda tx: channels.add(tx, ChannelKind.SIGNAL, "Signal", "us", {}, DAY))
    town.says("Wanneer?")
    here = town.row().id
    sent = town.accepted(town.reply("Morgen "), "us:1")
    store.close()
    killed_after(tmp_path, here, "edit", "saved 1")
    store = _again(tmp_path)
    town = Town.found(store)

    async def scene(talk: Talk) -> None:
        await talk.open(here)
        assert (talk.text, town.message(sent).text.raw) == ("", "Morgen "), "the draft is none, the message as it was"
        talk.presenter.edit()
        await talk.settled()
        assert talk.text.startswith("Morgen edi")

    play_on(town)(scene)
    store.close()


def test_an_answer_that_waits_goes_at_its_time_when_its_window_was_killed(tmp_path: Path) -> None:
    here = prepared(tmp_path)
    killed_after(tmp_path, here, "send", "queued")
    store = _again(tmp_path)
    town = Town.found(store)
    assert town.read(lambda tx: outbox.due(tx, at(30.1), 10)) == []
    (item,) = town.read(lambda tx: outbox.due(tx, at(30.2), 10))
    store.close()
    assert (item.text, item.conversation_id) == ("Morgen", here)


def _again(folder: Path) -> Store:
    return open_store(folder / "store.db", KEY)
