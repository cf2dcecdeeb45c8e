"""A Kerberos realm for the tests: a real KDC on a free port, removed after the test. Needs Debian's krb5-kdc,
krb5-admin-server and krb5-user.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from tests import servers

REALM: Final = "DUINSTAD.TEST"
_PROGRAMS: Final = ("krb5kdc", "kdb5_util", "kadmin.local", "kinit")
_PATH: Final = os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin"

_KDC: Final = """\
[kdcdefaults]
  kdc_listen = 127.0.0.1:{port}
  kdc_tcp_listen = 127.0.0.1:{port}
[realms]
  {realm} = {{
    database_name = {folder}/principal
    key_stash_file = {folder}/stash
    supported_enctypes = aes256-cts:normal
  }}
"""
_CLIENT: Final = """\
[libdefaults]
  default_realm = {realm}
  dns_lookup_kdc = false
  dns_lookup_realm = false
  dns_canonicalize_hostname = false
  rdns = false
  udp_preference_limit = 1
[realms]
  {realm} = {{
    kdc = 127.0.0.1:{port}
  }}
"""


def installed() -> bool:
    """Whether this machine can run a realm."""
    return all(shutil.which(program, path=_PATH) for program in _PROGRAMS)


class Realm:
    """A running realm. `settings` is the krb5.conf for it."""

    def __init__(self, folder: Path, port: int) -> None:
        self.settings = folder / "krb5.conf"
        self._folder = folder
        # A server that runs as nobody reads the settings too; secrets are in files readable by their owner only.
        folder.chmod(0o755)
        self._environment = os.environ | {
            "PATH": _PATH, "KRB5_CONFIG": str(self.settings), "KRB5_KDC_PROFILE": str(folder / "kdc.conf")
        }  # fmt: skip
        (folder / "kdc.conf").write_text(_KDC.format(folder=folder, port=port, realm=REALM))
        self.settings.write_text(_CLIENT.format(port=port, realm=REALM))
        self._run("kdb5_util", "create", "-s", "-r", REALM, "-P", "a master key")
        self._kdc = subprocess.Popen(["krb5kdc", "-n"], env=self._environment, stdout=subprocess.DEVNULL)
        for _ in range(200):
            with suppress(OSError):
                socket.create_connection(("127.0.0.1", port), 1).close()
                break

    def keytab(self, principal: str) -> Path:
        """A new principal and the file with its key."""
        file = self._folder / f"{principal.replace('/', '-')}.keytab"
        self._run("kadmin.local", "addprinc", "-randkey", principal)
        self._run("kadmin.local", "ktadd", "-norandkey", "-k", str(file), principal)
        return file

    def ticket(self, principal: str, *, lasts: str = "1h") -> str:
        """Sign in as a new `principal`; returns the cache with its ticket, in the format of KRB5CCNAME."""
        cache = f"FILE:{self._folder / principal}.cache"
        self._run("kinit", "-c", cache, "-l", lasts, "-k", "-t", str(self.keytab(principal)), principal)
        return cache

    def stop(self) -> None:
        """Stop at once."""
        self._kdc.kill()
        self._kdc.wait()

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, capture_output=True)


@contextmanager
def realm() -> Iterator[Realm]:
    """A realm without any principals."""
    made = Realm(servers.folder("kerberos"), servers.free_port())
    try:
        yield made
    finally:
        made.stop()
