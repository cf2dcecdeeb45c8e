"""Records the protection of a new store: `python -m tests.protection`, after every migration."""

from app.storage.postgresql import protection
from app.storage.postgresql.store import open_store
from tests.fakes import postgres


def main() -> None:
    """Write that of a server started for this to the file that `balie store check` compares with."""
    store = open_store(postgres.server().administrator())
    try:
        found = store.submit_read(protection.found).result()
    finally:
        store.close()
    lines = (f"{what}\t{says}\n" for what, says in sorted(found.items()))
    protection.FILE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
