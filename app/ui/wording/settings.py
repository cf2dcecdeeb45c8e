"""The texts of the settings: title, explanation, and the names of the options."""

from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.system.policy import schema
from app.system.policy.schema import Key

translate = QCoreApplication.translate

_WORDS: Final[dict[str, tuple[str, str]]] = {
    schema.LANGUAGE.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Language")),
        str(QT_TRANSLATE_NOOP("Settings", "Of the window, not of your answers. The window opens again at once.")),
    ),
    schema.THEME.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Colours")),
        str(QT_TRANSLATE_NOOP("Settings", "High contrast draws every edge and makes text darker or lighter.")),
    ),
    schema.TEXT_SIZE.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Text size")),
        str(QT_TRANSLATE_NOOP("Settings", "Everything grows along. The window opens again at once.")),
    ),
    schema.DENSITY.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Room between rows")),
        str(QT_TRANSLATE_NOOP("Settings", "How many conversations fit on the list.")),
    ),
    schema.LIST_ORDER.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Order of the list")),
        str(QT_TRANSLATE_NOOP("Settings", "With which the window begins. Above the list you can choose another one.")),
    ),
    schema.NOTIFICATIONS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Announce new messages")),
        str(
            QT_TRANSLATE_NOOP(
                "Settings",
                "While Balie is not in front. No announcement names a citizen or quotes a message.",
            )
        ),
    ),
    schema.MESSAGE_SOUND.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Sound")),
        str(QT_TRANSLATE_NOOP("Settings", "With an announcement. A possible emergency always sounds.")),
    ),
    schema.TRAY_ICON.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Icon beside the clock")),
        str(QT_TRANSLATE_NOOP("Settings", "Shows how many messages are unread, and brings the window back.")),
    ),
    schema.ENTER_SENDS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Enter sends")),
        str(QT_TRANSLATE_NOOP("Settings", "Shift+Enter then begins a new line.")),
    ),
    schema.SPELLING.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Check spelling")),
        str(QT_TRANSLATE_NOOP("Settings", "Underlines what no dictionary knows. Nothing leaves this computer.")),
    ),
    schema.SPELLING_LANGUAGE.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Language of the spelling")),
        str(QT_TRANSLATE_NOOP("Settings", "For a draft in which Balie does not recognise it by itself.")),
    ),
    schema.LOCK_MINUTES.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Minutes until the window locks")),
        str(QT_TRANSLATE_NOOP("Settings", "Without a key or the mouse. 0 is never.")),
    ),
    schema.ATTACHMENT_FOLDER.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Folder for citizens’ files")),
        str(QT_TRANSLATE_NOOP("Settings", "Where saving begins. Empty: your downloads.")),
    ),
    schema.CASE_ADDRESS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Address of a case")),
        str(QT_TRANSLATE_NOOP("Settings", "In your case system, with {zaak} for the number. Empty: not opened.")),
    ),
    schema.CHANNELS_ALLOWED.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Channels that may be used")),
        str(QT_TRANSLATE_NOOP("Settings", "Channels of another kind stay, but nothing is received or sent on them.")),
    ),
    schema.SERVER_ADDRESS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Server of the team")),
        str(QT_TRANSLATE_NOOP("Settings", "Empty: this computer has a store of its own.")),
    ),
    schema.PROXY_MODE.name: (
        str(QT_TRANSLATE_NOOP("Settings", "How channels reach the Internet")),
        str(QT_TRANSLATE_NOOP("Settings", "Ask your administrator if channels stay unreachable.")),
    ),
    schema.PROXY_ADDRESS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Fixed proxy")),
        str(QT_TRANSLATE_NOOP("Settings", "Such as http://proxy.duinstad.example:3128")),
    ),
    schema.PROXY_SCRIPT.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Proxy script (PAC)")),
        str(QT_TRANSLATE_NOOP("Settings", "Such as http://wpad.duinstad.example/proxy.pac")),
    ),
    schema.EXTRA_CERTIFICATES.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Extra certificate authorities")),
        str(QT_TRANSLATE_NOOP("Settings", "The path of a PEM file that channels trust as well.")),
    ),
    schema.CACHE_DAYS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Days that received originals are kept")),
        str(QT_TRANSLATE_NOOP("Settings", "The messages themselves stay. 0: the originals stay as well.")),
    ),
    schema.LOG_LEVEL.name: (
        str(QT_TRANSLATE_NOOP("Settings", "How much is logged")),
        str(QT_TRANSLATE_NOOP("Settings", "Never what citizens wrote.")),
    ),
    schema.DISABLE_UPDATES.name: (
        str(QT_TRANSLATE_NOOP("Settings", "No updates by the program itself")),
        str(QT_TRANSLATE_NOOP("Settings", "Always so: Balie contains no updater.")),
    ),
    schema.DISABLE_TELEMETRY.name: (
        str(QT_TRANSLATE_NOOP("Settings", "No telemetry")),
        str(QT_TRANSLATE_NOOP("Settings", "Always so: Balie sends no figures, reports or crashes to anybody.")),
    ),
    schema.SINGLE_KEYS.name: (
        str(QT_TRANSLATE_NOOP("Settings", "Single keys")),
        str(QT_TRANSLATE_NOOP("Settings", "A letter alone does something while no text field has the focus.")),
    ),
}

_OPTIONS: Final[dict[str, str]] = {
    "system": str(QT_TRANSLATE_NOOP("Settings", "As the desktop")),
    "light": str(QT_TRANSLATE_NOOP("Settings", "Light")),
    "dark": str(QT_TRANSLATE_NOOP("Settings", "Dark")),
    "contrast": str(QT_TRANSLATE_NOOP("Settings", "High contrast")),
    "comfortable": str(QT_TRANSLATE_NOOP("Settings", "Comfortable")),
    "compact": str(QT_TRANSLATE_NOOP("Settings", "Compact")),
    "newest": str(QT_TRANSLATE_NOOP("Settings", "Newest first")),
    "oldest": str(QT_TRANSLATE_NOOP("Settings", "Who waits longest first")),
    "expiring": str(QT_TRANSLATE_NOOP("Settings", "What expires first")),
    "all": str(QT_TRANSLATE_NOOP("Settings", "Everything that comes in")),
    "mine": str(QT_TRANSLATE_NOOP("Settings", "In my conversations")),
    "emergencies": str(QT_TRANSLATE_NOOP("Settings", "Possible emergencies alone")),
    "none": str(QT_TRANSLATE_NOOP("Settings", "None")),
    "soft": str(QT_TRANSLATE_NOOP("Settings", "Soft")),
    "bell": str(QT_TRANSLATE_NOOP("Settings", "Bell")),
    "knock": str(QT_TRANSLATE_NOOP("Settings", "Knock")),
    "pac": str(QT_TRANSLATE_NOOP("Settings", "By a script")),
    "fixed": str(QT_TRANSLATE_NOOP("Settings", "By a fixed proxy")),
    "debug": str(QT_TRANSLATE_NOOP("Settings", "Everything")),
    "info": str(QT_TRANSLATE_NOOP("Settings", "The usual")),
    "warning": str(QT_TRANSLATE_NOOP("Settings", "Warnings")),
    "error": str(QT_TRANSLATE_NOOP("Settings", "Errors")),
    # The names of languages and channels are the same everywhere.
    "nl": "Nederlands",
    "en": "English",
    "fy": "Frysk",
    "de": "Deutsch",
    "whatsapp": "WhatsApp",
    "messenger": "Messenger",
    "signal": "Signal",
    "matrix": str(QT_TRANSLATE_NOOP("Settings", "Own app")),
}


def setting_words(key: Key[Any]) -> tuple[str, str]:
    """(title, explanation)."""
    title, text = _WORDS[key.name]
    return translate("Settings", title), translate("Settings", text)


def option_words(option: str) -> str:
    """The name of an option."""
    words = _OPTIONS[option]
    return translate("Settings", words)
