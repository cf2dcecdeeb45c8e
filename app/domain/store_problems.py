"""Problem sentences about the store, a team's server and the keyring. See `app.domain.problems`."""

from collections.abc import Mapping
from typing import Final

from app.domain.problems import QT_TRANSLATE_NOOP

STORE: Final[Mapping[str, str]] = {
    # Store
    "file_exists": QT_TRANSLATE_NOOP("Problem", "{path} is there already. Choose another name, or move it away first."),
    "store_full": QT_TRANSLATE_NOOP(
        "Problem", "The disk is full, so nothing new can be stored. Free some space; Balie goes on by itself."
    ),
    "store_locked": QT_TRANSLATE_NOOP("Problem", "Another program holds the store. Close it and start Balie again."),
    "store_newer": QT_TRANSLATE_NOOP(
        "Problem",
        "This store was made by a newer Balie (version {found}, this one reads {known}). Install the newer version.",
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Problem", "The store is damaged. Do not delete it; restore the last backup with: balie store --help."
    ),
    "store_key_wrong": QT_TRANSLATE_NOOP(
        "Problem", "The key in the keyring does not open this store. Restore the key or ask your administrator."
    ),
    "store_key_given_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "BALIE_STORE_KEY, or the credential store-key, does not open this store. Hand over the key it was made with.",
    ),
    "store_key_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "This store exists, but its key is not in the keyring. Restore the key; Balie makes no new empty store.",
    ),
    "store_key_not_given": QT_TRANSLATE_NOOP(
        "Problem",
        "The key of this store is handed over at the start. Set BALIE_STORE_KEY, or the credential store-key.",
    ),
    "store_key_bad": QT_TRANSLATE_NOOP(
        "Problem", "The key of the store must be 64 hexadecimal digits. Look at where it comes from."
    ),
    "store_exists": QT_TRANSLATE_NOOP("Problem", "There is already a store in {path}. It was left as it is."),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "Problem", "The key file {path} of this store cannot be read. Put it back; Balie makes no new empty store."
    ),
    "key_file_wrong": QT_TRANSLATE_NOOP(
        "Problem", "The key file {path} does not open this store. Put back the key that the store was made with."
    ),
    "key_file_open": QT_TRANSLATE_NOOP(
        "Problem", "Others can read the key file {path}. Make it yours alone with: chmod 600 {path}"
    ),
    "profile_damaged": QT_TRANSLATE_NOOP(
        "Problem", "The file {path} is damaged. Restore it from a backup; the store itself is untouched."
    ),
    "store_missing": QT_TRANSLATE_NOOP("Problem", "There is no store in {path} yet. Make one with: balie store init."),
    "store_copy_itself": QT_TRANSLATE_NOOP(
        "Problem", "{path} is the profile that is copied. Name another one after --to, with an empty store."
    ),
    "store_unreadable": QT_TRANSLATE_NOOP("Problem", "The folder {path} cannot be written. Check its rights."),
    # A team's server
    "server_file_bad": QT_TRANSLATE_NOOP(
        "Problem", "The file {path} does not say which server to use: {reason}. Correct it, or ask your administrator."
    ),
    "store_password_missing": QT_TRANSLATE_NOOP(
        "Problem", "There is no password of {user} for {server} yet. Enter it with: balie store login --as {user}."
    ),
    "store_by_server": QT_TRANSLATE_NOOP(
        "Problem", "The store lies on {server}. Copy it there, with pg_dump or as your administrator does."
    ),
    "not_a_team": QT_TRANSLATE_NOOP(
        "Problem", "The profile {path} names no server. Write server.toml into it first: see balie store --help."
    ),
    "store_unreachable": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} cannot be reached. Nothing is lost: what you type stays here. Look at the network, then try again.",
    ),
    "store_outcome_unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The connection to {server} broke while this was saved. Look whether it is there before you do it again.",
    ),
    "store_not_trusted": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} cannot prove who it is, so nothing was sent. Check the name and the certificate in server.toml and "
        "the clock of this computer, or ask your administrator whether the server’s certificate has expired.",
    ),
    "store_login_unsafe": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} does not ask for the password of {user} in a safe way, so it was not sent. Ask your administrator "
        "for scram-sha-256 in pg_hba.conf.",
    ),
    "store_host_unknown": QT_TRANSLATE_NOOP(
        "Problem",
        "The network does not know the name of {server}. Nothing is lost: look at the network, or at the name in "
        "server.toml, then try again.",
    ),
    "store_password_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} does not accept the password of {user}. Enter it again with: balie store login --as {user}.",
    ),
    "store_password_given_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} does not accept the password of {user} in BALIE_DATABASE_PASSWORD, or in the credential "
        "database-password. Hand over the right one.",
    ),
    "store_password_homeless": QT_TRANSLATE_NOOP(
        "Problem",
        "This computer has no safe keyring for the password of {user}. Install GNOME Keyring or KWallet and sign in "
        "again; a service gets it as BALIE_DATABASE_PASSWORD.",
    ),
    "store_ticket_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "There is no valid Kerberos ticket to sign in to {server}. Sign in to this computer again, or run kinit; then "
        "try again.",
    ),
    "store_ticket_refused": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} does not accept your Kerberos ticket for {user}. Ask your administrator which name is yours there, "
        "and whether it takes tickets.",
    ),
    "store_ticket_failed": QT_TRANSLATE_NOOP(
        "Problem",
        "Kerberos gives no ticket for {server}. Look at the clock and the network of this computer, and at the name in "
        "server.toml; or ask your administrator.",
    ),
    "store_role_refused": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} does not let {user} sign in. Ask your administrator to add this name, and to allow this computer.",
    ),
    "store_turned_away": QT_TRANSLATE_NOOP(
        "Problem", "{server} does not let {user} in, and says: {said}. Ask your administrator what to do about it."
    ),
    "store_right_missing": QT_TRANSLATE_NOOP(
        "Problem", "{user} may not do this on {server}. Ask your administrator for the right role."
    ),
    "engines_login": QT_TRANSLATE_NOOP(
        "Problem",
        "{user} is the login of an engine, and this is for a colleague. Sign in as one; the engine itself starts with: "
        "balie engine.",
    ),
    "store_no_database": QT_TRANSLATE_NOOP(
        "Problem", "There is no such database: {server}. Check its name in server.toml."
    ),
    "store_roles_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "{user} may not make Balie's roles on {server}. Have its administrator run roles.sql in that database, "
        "and then: GRANT balie_owner TO {user}.",
    ),
    "store_no_schema": QT_TRANSLATE_NOOP(
        "Problem", "{server} holds no store yet. An administrator makes one with: balie store init."
    ),
    "store_older": QT_TRANSLATE_NOOP(
        "Problem",
        "The store is of an older Balie (version {found}, this one needs {known}). Ask your administrator to run: "
        "balie store migrate.",
    ),
    "store_newer_reads": QT_TRANSLATE_NOOP(
        "Problem", "The store is of a newer Balie, so this one can only read. Install the newer version to answer."
    ),
    "store_server_full": QT_TRANSLATE_NOOP(
        "Problem",
        "The disk of {server} is full, so nothing new can be stored. Tell your administrator; nothing is lost.",
    ),
    "store_server_reads_only": QT_TRANSLATE_NOOP(
        "Problem", "{server} takes no changes at the moment. Try again soon; if it stays, tell your administrator."
    ),
    "store_server_old": QT_TRANSLATE_NOOP(
        "Problem",
        "The PostgreSQL of {server} (version {found}) is not safe to use. Ask your administrator to update it.",
    ),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "Problem",
        "The clock of this computer is {minutes} min off the server's. Set it right: until then the times that stand "
        "here are wrong.",
    ),
    "store_too_many": QT_TRANSLATE_NOOP(
        "Problem", "{server} has no connection left. Ask your administrator to allow more."
    ),
    "lease_lost": QT_TRANSLATE_NOOP(
        "Problem", "Another engine works on channel {channel} now. Nothing is lost; this one tries again by itself."
    ),
    "store_not_empty": QT_TRANSLATE_NOOP(
        "Problem", "Somebody has worked in the store to copy to. Copy to an empty one: make it with balie store init."
    ),
    "store_copy_unlike": QT_TRANSLATE_NOOP(
        "Problem",
        "The table {table} is not the same in both stores, so nothing was copied. See what is wrong with: balie store "
        "check.",
    ),
    "store_copy_blind": QT_TRANSLATE_NOOP(
        "Problem",
        "{user} does not see everything on {server}, so nothing was copied. Copy as an administrator of the server: "
        "balie store copy --as NAME.",
    ),
    "store_copy_stopped": QT_TRANSLATE_NOOP(
        "Problem", "The copy was broken off, and nothing of it was kept. Copy again when it suits you."
    ),
    "store_in_use": QT_TRANSLATE_NOOP(
        "Problem",
        "Windows or engines are at work on {server} (of {logins}), so nothing was copied. Close them first, then copy "
        "again.",
    ),
    "store_row_damaged": QT_TRANSLATE_NOOP(
        "Problem",
        "A row of {table}, {after} or one soon after it, is damaged and cannot be copied. Nothing was kept. Have it "
        "mended, or copy a backup that is whole.",
    ),
    "store_copy_differs": QT_TRANSLATE_NOOP(
        "Problem", "The copy of {table} is not what it was copied from, so nothing was kept. Copy again."
    ),
    "store_slow": QT_TRANSLATE_NOOP(
        "Problem",
        "{server} took too long for this, so it was stopped and nothing was changed. Try again, or ask for less at "
        "once; if it stays so, tell your administrator.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "Problem", "Too many changes at once on {server}, so this one was not saved. Do it again."
    ),
    # Secrets
    "keyring_missing": QT_TRANSLATE_NOOP(
        "Problem",
        "This computer has no safe keyring. Install GNOME Keyring or KWallet and sign in again, or keep the key in a "
        "file of your own with: balie store init --key-file FILE",
    ),
    "secrets_are_engines": QT_TRANSLATE_NOOP(
        "Problem",
        "This computer has no safe keyring, and a team’s engines need the secrets of its channels. Leave them out "
        "here and hand them to each engine.",
    ),
    "keyring_locked": QT_TRANSLATE_NOOP(
        "Problem", "The keyring is locked or does not answer. Unlock it and choose “Try again”."
    ),
    "keyring_unsafe": QT_TRANSLATE_NOOP(
        "Problem",
        "The keyring {backend} does not protect secrets, so Balie does not use it. Choose the system's keyring.",
    ),
    "secret_too_long": QT_TRANSLATE_NOOP(
        "Problem", "The secret {key} is too long for this keyring, which takes {limit} characters. Ask for a new one."
    ),
    "secret_missing": QT_TRANSLATE_NOOP("Problem", "The keyring holds no {key} for {channel}. Enter it again."),
    "secret_nowhere": QT_TRANSLATE_NOOP(
        "Problem",
        "No engine that runs has the secrets of {channel}: nothing comes in or goes out there. Whoever looks after the "
        "engines gives them to one; balie engine --help says how.",
    ),
}
"""Problem code → English sentence with named arguments."""
