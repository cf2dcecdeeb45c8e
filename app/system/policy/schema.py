"""Every setting of this machine, as data. The Windows templates and the page for administrators are generated from it.

A new setting is a constant here, its Dutch text in packaging/policy/dutch.toml, and the code that reads it.
"""

from typing import Any, Final, Generic, TypeVar

from msgspec import Struct

from app.system.policy.kinds import Choice, Flag, Kind, Several, Text, Whole

T = TypeVar("T")


class Key(Struct, Generic[T], frozen=True):
    """One setting. `title` and `text` are English; `example` is what a file would hold, as JSON has it.

    `inert`: there is nothing in this version of Balie that it could change, and its text says so. It is there so that
    whoever has to prove that something is off can say so in the same place as everything else.
    """

    name: str
    kind: Kind[T]
    default: T
    title: str
    text: str
    example: object
    inert: bool = False


CHANNELS_ALLOWED: Final = Key(
    "ChannelsAllowed",
    Several(("whatsapp", "messenger", "signal", "matrix")),
    ("whatsapp", "messenger", "signal", "matrix"),
    "Channels that may be used",
    "Kinds of channel that can be set up and are connected. A channel of another kind that is there already stays "
    "on the list with its conversations, but nothing is received or sent on it. Practice mode is not touched.",
    ["signal", "matrix"],
)
SERVER_ADDRESS: Final = Key(
    "ServerAddress",
    Text(
        r"postgresql://([^\s/?#:@]+@)?[^\s/?#:@]+(:\d{1,5})?/[^\s/?#]+(\?\S*)?",
        "postgresql://db.duinstad.example:5432/balie",
    ),
    "",
    "Server of the team",
    "The PostgreSQL server that the team works on, so that nobody has to write a server.toml. After a question mark"
    " may follow root_certificate=PATH and login=ticket (Kerberos), joined by an ampersand. Never put a password in"
    " it. As a policy it takes the place of server.toml and of a store on this computer, which stays where it is; "
    "as a recommendation it holds only for a profile that has neither.",
    "postgresql://db.duinstad.example:5432/balie?login=ticket",
)
PROXY_MODE: Final = Key(
    "ProxyMode",
    Choice(("none", "system", "pac", "fixed")),
    "none",
    "How channels reach the Internet",
    "none: directly, or by the proxy that a channel itself names. system: as the operating system says (Windows: "
    "the Internet options, a script included; Linux: the variables https_proxy and no_proxy). pac: as the script at"
    " ProxyScript says for each address. fixed: by ProxyAddress. The server of a team is always reached directly.",
    "pac",
)
PROXY_ADDRESS: Final = Key(
    "ProxyAddress",
    Text(r"https?://[^\s/?#@]+/?", "http://proxy.duinstad.example:3128"),
    "",
    "Fixed proxy",
    "The proxy for ProxyMode fixed.",
    "http://proxy.duinstad.example:3128",
)
PROXY_SCRIPT: Final = Key(
    "ProxyScript",
    Text(r"(https?|file)://[^\s@]+", "http://wpad.duinstad.example/proxy.pac"),
    "",
    "Proxy script (PAC)",
    "Where the script for ProxyMode pac lies. It is read when a channel connects and again after an hour.",
    "http://wpad.duinstad.example/proxy.pac",
)
EXTRA_CERTIFICATES: Final = Key(
    "ExtraCertificates",
    Text(r".+", "/etc/balie/duinstad-ca.pem"),
    "",
    "Extra certificate authorities",
    "The path of a file in PEM form with certificates that channels trust besides those that the operating system "
    "trusts: for a network that inspects connections, or a homeserver with a certificate of your own.",
    "/etc/balie/duinstad-ca.pem",
)
DISABLE_UPDATES: Final = Key(
    "DisableUpdates",
    Flag(),
    True,
    "No updates by the program itself",
    "Balie contains no updater and asks nobody whether there is a newer version: updates come with your packages "
    "alone. So this is always on, and false changes nothing.",
    True,
    inert=True,
)
CACHE_DAYS: Final = Key(
    "CacheDays",
    Whole(0, 3650),
    0,
    "Days that received originals are kept",
    "Beside each message, Balie keeps what the provider sent, byte for byte. After so many days that original is "
    "emptied, where all of it was understood; the message itself, its files and the compliance log stay. 0: keep "
    "it. It is for whoever runs the engine: the desktop alone, or a team's engines.",
    90,
)
ATTACHMENT_FOLDER: Final = Key(
    "AttachmentFolder",
    Text(r".+", "/srv/balie/files"),
    "",
    "Folder for citizens' files",
    "Where the dialog to save a citizen's file begins; empty: the user's downloads. A ~ is the user's home folder. "
    "As a policy, files can be saved there and in folders below it, and nowhere else.",
    "~/Balie",
)
CASE_ADDRESS: Final = Key(
    "CaseAddress",
    Text(r"https://[^\s{}]+\{zaak\}[^\s{}]*", "https://zaken.duinstad.example/zaak/{zaak}"),
    "",
    "Address of a case",
    "Where your own case system shows a case, with {zaak} where its number stands; https alone. Then a case that is "
    "linked to a conversation can be opened in the browser, after its address was shown. Empty: cases are not opened.",
    "https://zaken.duinstad.example/zaak/{zaak}",
)
LOCK_MINUTES: Final = Key(
    "LockMinutes",
    Whole(0, 240),
    0,
    "Minutes until the window locks",
    "After so many minutes without a key or the mouse, the window hides what citizens wrote, and a click shows it "
    "again; 0: never. What really protects is the operating system's own lock: set that as well.",
    10,
)
SINGLE_KEYS: Final = Key(
    "SingleKeys",
    Flag(),
    True,
    "Single keys",
    "Whether letters alone do something (J for the next conversation, E to close). Some people who speak to their "
    "computer, or tremble, want them off.",
    False,
)
LOG_LEVEL: Final = Key(
    "LogLevel",
    Choice(("debug", "info", "warning", "error")),
    "info",
    "How much is logged",
    "The least that a line of the log must be worth. No level writes what citizens wrote, or any secret.",
    "debug",
)
DISABLE_TELEMETRY: Final = Key(
    "DisableTelemetry",
    Flag(),
    True,
    "No telemetry",
    "Balie contains no telemetry and sends no figures, reports or crashes to anybody. So this is always on, and "
    "false changes nothing.",
    True,
    inert=True,
)

LANGUAGE: Final = Key(
    "Language",
    Choice(("system", "nl", "fy", "de", "en")),
    "system",
    "Language of the window",
    "system: the first language of the desktop that Balie speaks. Answers to citizens have languages of their own.",
    "nl",
)
THEME: Final = Key(
    "Theme",
    Choice(("system", "light", "dark", "contrast")),
    "system",
    "Colours",
    "system: light, dark or high contrast, as the desktop has it.",
    "dark",
)
TEXT_SIZE: Final = Key(
    "TextSize",
    Whole(100, 200),
    100,
    "Size of text, in percent",
    "Everything in the window grows along, besides what the desktop enlarges already.",
    125,
)
DENSITY: Final = Key(
    "Density",
    Choice(("comfortable", "compact")),
    "comfortable",
    "Room between rows",
    "compact: more conversations fit on the list.",
    "compact",
)
LIST_ORDER: Final = Key(
    "ListOrder",
    Choice(("newest", "oldest", "expiring")),
    "newest",
    "Order of the list at the start",
    "newest: by the last message. oldest: who waits longest first. expiring: whose time to be answered ends first.",
    "expiring",
)
NOTIFICATIONS: Final = Key(
    "Notifications",
    Choice(("all", "mine", "emergencies")),
    "all",
    "New messages that the desktop announces",
    "all: whatever comes in while the window is not in front. mine: in the agent's own conversations. emergencies: "
    "possible emergencies alone, which are always announced. None names a citizen or quotes a message.",
    "mine",
)
MESSAGE_SOUND: Final = Key(
    "MessageSound",
    Choice(("none", "soft", "bell", "knock")),
    "soft",
    "Sound of a new message",
    "It is played with an announcement. none: no sound; possible emergencies sound all the same.",
    "none",
)
TRAY_ICON: Final = Key(
    "TrayIcon",
    Flag(),
    True,
    "Icon beside the clock",
    "How many messages are unread, a click to come back, and do not disturb.",
    True,
)
ENTER_SENDS: Final = Key(
    "EnterSends",
    Flag(),
    False,
    "Enter sends",
    "Whether Enter alone sends what was written, and Shift+Enter begins a new line. Otherwise Enter begins a new line "
    "and only Ctrl+Enter sends: nothing goes out half written.",
    False,
)
SPELLING: Final = Key(
    "Spelling",
    Flag(),
    True,
    "Check spelling",
    "Words that no dictionary knows are underlined while an answer is written. Nothing leaves the computer for it.",
    True,
)

SPELLING_LANGUAGE: Final = Key(
    "SpellingLanguage",
    Choice(("auto", "nl", "fy", "de", "en")),
    "auto",
    "Language of the spelling",
    "auto: the language that the draft is written in, or, where that cannot be told, that of the answer.",
    "nl",
)

SCHEMA: Final[tuple[Key[Any], ...]] = (
    CHANNELS_ALLOWED,
    SERVER_ADDRESS,
    PROXY_MODE,
    PROXY_ADDRESS,
    PROXY_SCRIPT,
    EXTRA_CERTIFICATES,
    DISABLE_UPDATES,
    CACHE_DAYS,
    ATTACHMENT_FOLDER,
    CASE_ADDRESS,
    LOCK_MINUTES,
    SINGLE_KEYS,
    LANGUAGE,
    THEME,
    TEXT_SIZE,
    DENSITY,
    LIST_ORDER,
    NOTIFICATIONS,
    MESSAGE_SOUND,
    TRAY_ICON,
    ENTER_SENDS,
    SPELLING,
    SPELLING_LANGUAGE,
    LOG_LEVEL,
    DISABLE_TELEMETRY,
)
"""All settings, in the order in which they are shown."""

BY_NAME: Final = {key.name: key for key in SCHEMA}
