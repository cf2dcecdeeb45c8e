"""Where files are: those that come with the program, and those of a profile."""

import sys
from pathlib import Path

from msgspec import Struct

from app.domain.problems import InboxError, refused_by

_PACKAGE = Path(__file__).resolve().parent.parent


def _data(folder: str) -> Path:
    """A data folder of the program: inside the package (a wheel, a frozen program) or beside it (a checkout)."""
    frozen = getattr(sys, "_MEIPASS", None)
    packed = (Path(frozen) / "app" if frozen else _PACKAGE) / "_data" / folder
    return packed if packed.is_dir() else _PACKAGE.parent / folder


def resource(name: str) -> Path:
    """A file or folder of resources/, by its path there: `resource("fonts/Inter-Regular.ttf")`."""
    return _data("resources") / name


def translations() -> Path:
    """The folder of the translations."""
    return _data("translations")


def licences() -> Path | None:
    """The folder with licences and the list of components of an installed program; None when run from source."""
    return Path(sys.executable).parent / "licences" if hasattr(sys, "frozen") else None


class Profile(Struct, frozen=True):
    """A folder with a store, its log and its lock. Nothing is created before `create`."""

    folder: Path

    @property
    def store_path(self) -> Path:
        """The encrypted store."""
        return self.folder / "balie.store"

    @property
    def server_path(self) -> Path:
        """The file that names a team's server; with it, there is no local store."""
        return self.folder / "server.toml"

    @property
    def identity_path(self) -> Path:
        """The profile's identity, and where its key is kept; nothing secret."""
        return self.folder / "profile.json"

    @property
    def practice_key_path(self) -> Path:
        """The store's key of a practice profile, whose contents are all made up."""
        return self.folder / "practice.key"

    @property
    def log_path(self) -> Path:
        """The log; older files are beside it."""
        return self.folder / "balie.log"

    @property
    def lock_path(self) -> Path:
        """Locked by the only engine that may work on this profile."""
        return self.folder / "engine.lock"

    @property
    def ballast_path(self) -> Path:
        """The file that reserves disk space for when the disk is full."""
        return self.folder / "ballast"

    @property
    def window_path(self) -> Path:
        """The window's last position and contents, in numbers; exists once it has been closed."""
        return self.folder / "window.ini"

    @property
    def settings_path(self) -> Path:
        """What the user chose; see `app.system.policy`."""
        return self.folder / "settings.json"

    def unsaved_path(self, whose: str) -> Path:
        """What the server of `whose` has not accepted yet, encrypted."""
        from hashlib import sha256  # noqa: PLC0415 - for a team's desktop alone

        return self.folder / f"unsaved-{sha256(whose.encode()).hexdigest()[:12]}.store"

    @property
    def policies(self) -> Path:
        """The municipality's own policy packs."""
        return self.folder / "policies"

    def create(self) -> None:
        """Create the folder, accessible to its owner only. `InboxError` store_full, store_unreadable."""
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise InboxError(refused_by(error), path=str(self.folder)) from error


def default_profile() -> Profile:
    """The default profile of the current user."""
    return Profile(_home() / "profile")


def practice_profile() -> Profile:
    """The current user's practice profile, separate from the real one."""
    return Profile(_home() / "practice")


def _home() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - 20 ms that a given --profile does not need

    return user_data_path("balie", appauthor=False)
