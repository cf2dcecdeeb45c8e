"""Channel secrets sealed inside the encrypted store, for machines without a keyring.

They are as safe as the store's key is. A profile whose key is in the desktop's keyring does not use this.
"""

from typing import Final

from app.storage import settings
from app.storage.database import Store

_PREFIX: Final = "secret/"


class SealedSecrets:
    """`app.system.secrets.Secrets` in the store's own settings."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, name: str) -> str | None:
        """The secret, None where there is none."""
        return self._store.submit_read(lambda tx: settings.get(tx, _PREFIX + name)).result() or None

    def write(self, name: str, value: str) -> None:
        """Keep it."""
        self._store.submit(lambda tx: settings.put(tx, _PREFIX + name, value)).result()

    def delete(self, name: str) -> None:
        """Forget it."""
        self.write(name, "")
