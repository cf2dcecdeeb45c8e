"""Builds the Linux packages from the bundle: .deb and .rpm with nfpm, and a .tar.xz for everything else."""

import gzip
import hashlib
import json
import os
import re
import shutil
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from environment import environment
from places import APP_ID, BUILD, BUNDLE, DIST, MAINTAINER, PACKAGING, PUBLISHER, ROOT, VERSION, moment, run

STAGE: Final = BUILD / "stage"
"""What is installed in /usr besides the program."""

_DEBIAN: Final = {
    "libcrypto.so.3": "libssl3", "libssl.so.3": "libssl3", "libdrm.so.2": "libdrm2",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2", "libpulse.so.0": "libpulse0", "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1", "libz.so.1": "zlib1g", "libzstd.so.1": "libzstd1", "liblzma.so.5": "liblzma5",
    "libuuid.so.1": "libuuid1", "libwayland-egl.so.1": "libwayland-egl1", "libxcb-glx.so.0": "libxcb-glx0",
    "libXext.so.6": "libxext6",
    "libcups.so.2": "libcups2", "libXrandr.so.2": "libxrandr2",
}  # fmt: skip
"""Library → Debian's package, in addition to those in app/ui/libraries.py."""
_OF_LIBC: Final = re.compile(r"(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util)\.so\.\d)")


def make_packages(kinds: tuple[str, ...]) -> list[Path]:
    """Build the packages of these kinds (deb, rpm) in dist/."""
    stage()
    tools = environment("tools")
    needed, libc = _needed()
    values = {
        "VERSION": VERSION,
        "MAINTAINER": MAINTAINER,
        "MTIME": datetime.fromtimestamp(moment(), UTC).isoformat().replace("+00:00", "Z"),
        "DEB_DEPENDS": json.dumps(_debian(needed, libc)),
        "RPM_DEPENDS": json.dumps(_rpm(needed, libc)),
    }
    DIST.mkdir(exist_ok=True)
    made = []
    for package, source in (("balie", "nfpm.yaml"), ("balie-dictionaries", "nfpm-dictionaries.yaml")):
        text = (PACKAGING / "linux" / source).read_text("utf-8")
        for name, value in values.items():
            text = text.replace(f"${{{name}}}", value)
        description = BUILD / source
        description.write_text(text, "utf-8")
        for kind in kinds:
            ending = f"_{VERSION}_amd64.deb" if kind == "deb" else f"-{VERSION}.x86_64.rpm"
            target = DIST / f"{package}{ending}"
            run(tools.with_name("nfpm"), "package", "--config", description, "--packager", kind, "--target", target)
            if kind == "deb":
                _pack_tightly(target)
            made.append(target)
    return made


def _pack_tightly(package: Path) -> None:
    """Recompress a .deb with the system's xz: 44 MB instead of 54."""
    if shutil.which("dpkg-deb") is None:
        sys.exit("A .deb is packed with dpkg-deb. Install dpkg, or build the .rpm or the .tar.xz.")
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    run("dpkg-deb", "-R", package, tree)
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "-b", tree, package, SOURCE_DATE_EPOCH=str(moment()))


def stage() -> None:
    """Stage what is installed in /usr besides the program: menu entry, icons, manual, units, documents."""
    shutil.rmtree(STAGE, ignore_errors=True)
    linux, share = PACKAGING / "linux", STAGE / "share"
    documents = share / "doc" / "balie"
    date = datetime.fromtimestamp(moment(), UTC).date().isoformat()
    about = {"@ID@": APP_ID, "@PUBLISHER@": escape(PUBLISHER), "@VERSION@": VERSION, "@DATE@": date}
    _put(linux / "balie.desktop", share / "applications" / "balie.desktop")
    _put(linux / "balie.metainfo.xml.in", share / "metainfo" / f"{APP_ID}.metainfo.xml", about)
    for icon in (linux / "icons").glob("balie-*.png"):
        side = icon.stem.rpartition("-")[2]
        _put(icon, share / "icons" / "hicolor" / f"{side}x{side}" / "apps" / "balie.png")
    _put(linux / "balie.svg", share / "icons" / "hicolor" / "scalable" / "apps" / "balie.svg")
    for unit in linux.glob("*.service"):
        _put(unit, STAGE / "lib" / "systemd" / "system" / unit.name)
    _put(linux / "balie.sysusers", STAGE / "lib" / "sysusers.d" / "balie.conf")
    _put(linux / "lintian-overrides", share / "lintian" / "overrides" / "balie")
    _put(linux / "copyright", documents / "copyright")
    _put(linux / "dictionaries.copyright", documents / "dictionaries.copyright")
    for page in (PACKAGING / "docs").glob("*.md"):
        _put(page, documents / page.name)
    _put(PACKAGING / "policy" / "policies.schema.json", documents / "policies.schema.json")
    _put(BUNDLE / "licences" / "sbom.cdx.json", documents / "sbom.cdx.json")
    for source, name in ((ROOT / "LICENSE", "LICENSE"), (BUNDLE / "licences" / "THIRD-PARTY.txt", "THIRD-PARTY.txt")):
        _zip(source.read_text("utf-8"), documents / f"{name}.gz")
    when = datetime.fromtimestamp(moment(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    change = f"balie ({VERSION}) stable; urgency=medium\n\n  * See upgrade.md.\n\n -- {MAINTAINER}  {when}\n"
    _zip(change, documents / "changelog.gz")
    run(environment("bundle"), PACKAGING / "linux" / "manual.py", STAGE, VERSION, date)
    for path in [STAGE, *STAGE.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)  # whatever the umask here
        os.utime(path, (moment(), moment()))


def make_tar() -> list[Path]:
    """Build dist/balie-VERSION-linux-x86_64.tar.xz, with the program and the rest of /usr to unpack anywhere, and the
    manifest that makes a Flatpak of it. Reproducible on any number of processors: xz cuts it into blocks of one size.
    """
    if shutil.which("xz") is None:
        sys.exit("A .tar.xz is packed with xz. Install it: apt-get install xz-utils")
    stage()
    DIST.mkdir(exist_ok=True)
    target = DIST / f"balie-{VERSION}-linux-x86_64.tar"
    top = f"balie-{VERSION}"

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = moment()
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as archive:
        for source, inside in ((BUNDLE, "lib/balie"), (STAGE, "")):
            for path in sorted(source.rglob("*")):
                name = f"{top}/{inside}/{path.relative_to(source)}".replace("//", "/")
                archive.add(path, name, recursive=False, filter=plain)
        link = tarfile.TarInfo(f"{top}/bin/balie")
        link.type, link.linkname = tarfile.SYMTYPE, "../lib/balie/balie"
        archive.addfile(plain(link))
    run("xz", "--force", "-6", "--threads=2", "--block-size=24MiB", target)
    packed = target.with_name(f"{target.name}.xz")
    manifest = DIST / f"{APP_ID}.yaml"
    content = {"@ID@": APP_ID, "@ARCHIVE@": packed.name, "@SHA256@": hashlib.sha256(packed.read_bytes()).hexdigest()}
    _put(PACKAGING / "flatpak" / "balie.yaml.in", manifest, content)
    return [packed, manifest]


def _put(source: Path, target: Path, values: dict[str, str] | None = None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    content = source.read_bytes()
    for name, value in (values or {}).items():
        content = content.replace(name.encode(), value.encode())
    target.write_bytes(content)
    target.chmod(0o644)


def _zip(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _needed() -> tuple[list[str], str]:
    """The system libraries that the bundle needs (those it links to, minus those it contains), and the oldest
    sufficient glibc, which is that of the system on which Python and the wheels were built.
    """
    files = [path for path in BUNDLE.rglob("*") if path.is_file() and (".so" in path.name or path.parent == BUNDLE)]
    said = [run("objdump", "-p", path, capture=True) for path in files]
    wanted = {name for text in said for name in re.findall(r"NEEDED\s+(\S+)", text)}
    libc = max(int(minor) for text in said for minor in re.findall(r"\bGLIBC_2\.(\d+)", text))
    return sorted(wanted - {path.name for path in files}), f"2.{libc}"


def _debian(needed: list[str], libc: str) -> list[str]:
    known = dict(re.findall(r'"(lib[^"]+\.so[^"]*)": \("([^"]+)", ', (ROOT / "app/ui/libraries.py").read_text("utf-8")))
    packages = {{**known, **_DEBIAN}[name] for name in needed if not _OF_LIBC.fullmatch(name)}
    return sorted({*packages, f"libc6 (>= {libc})"})


def _rpm(needed: list[str], libc: str) -> list[str]:
    return [f"{name}()(64bit)" for name in needed if not name.startswith("ld-linux")] + [
        f"libc.so.6(GLIBC_{libc})(64bit)"
    ]
