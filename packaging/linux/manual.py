"""Writes the manual pages and the bash completion from the program's own help: `manual.py STAGE VERSION DATE`."""

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.cli.program import _COMMANDS, _parser  # noqa: E402


def main() -> None:
    """Write them to STAGE."""
    stage, version, date = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    # The module of a command is loaded only if its name is among the arguments.
    parser = _parser(list(_COMMANDS))
    pages = stage / "share" / "man" / "man1"
    pages.mkdir(parents=True, exist_ok=True)
    commands = _children(parser)
    text = _page("balie", parser, version, date, [f"balie-{name}(1)" for name in commands])
    _write(pages / "balie.1.gz", text)
    for name, one in commands.items():
        _write(pages / f"balie-{name}.1.gz", _page(f"balie-{name}", one, version, date, ["balie(1)"]))
    completion = stage / "share" / "bash-completion" / "completions" / "balie"
    completion.parent.mkdir(parents=True, exist_ok=True)
    completion.write_text(_completion(parser), "utf-8")


def _write(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


def _children(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to look at a parser
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            return dict(action.choices)
    return {}


def _page(name: str, parser: argparse.ArgumentParser, version: str, date: str, see: list[str]) -> str:
    heading = _COMMANDS.get(name.removeprefix("balie-"), "inbox for the front office of a municipality")
    lines = [
        f'.TH {name.upper()} 1 "{date}" "Balie {version}" "Balie"',
        ".SH NAME", f"{name} \\- {_escaped(heading)}",
        ".SH SYNOPSIS", ".nf", *_text(parser.format_usage().removeprefix("usage: ")), ".fi",
        ".SH DESCRIPTION", ".nf", *_text(parser.description or ""), ".fi",
        ".SH OPTIONS", ".nf", *_text(_options(parser)), ".fi",
    ]  # fmt: skip
    if name == "balie":
        lines += [
            ".SH FILES",
            ".TP", "/etc/balie/policies.json", "What the administrator decided; see /usr/share/doc/balie/policies.md.",
            ".TP", "~/.local/share/balie/profile", "The store, its log, and settings.json.",
            ".SH EXIT STATUS", "0 done, 1 the thing asked for failed, 2 wrong usage.",
        ]  # fmt: skip
    return "\n".join([*lines, ".SH SEE ALSO", _escaped(", ".join(see)), ""])


def _options(parser: argparse.ArgumentParser) -> str:
    parts = [parser.format_help().partition(parser.description or "\0")[2] or parser.format_help()]
    parts += [f"\n{one.format_help()}" for one in _children(parser).values() if parser.prog != "balie"]
    return "".join(parts)


def _text(text: str) -> Iterator[str]:
    return (_escaped(line) for line in text.strip("\n").splitlines())


def _escaped(line: str) -> str:
    line = line.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{line}" if line[:1] in (".", "'") else line


def _completion(parser: argparse.ArgumentParser) -> str:
    """A bash function that completes commands, then actions and options of the given command."""
    cases = []
    for name, one in _children(parser).items():
        actions = " ".join(_children(one))
        words = {word for child in (one, *_children(one).values()) for word in _long(child)}
        cases.append(f'        {name}) words="{actions} {" ".join(sorted(words))}" ;;')
    top = " ".join([*_children(parser), *_long(parser)])
    return "\n".join(
        [
            "# Completion of balie for bash; made by packaging/linux/manual.py.",
            "_balie() {",
            '    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"',
            '    local command="" words word',
            '    case "$previous" in',
            '        --profile|--to) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;',
            "    esac",
            '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
            '        case "$word" in -*|*/*) ;; *) command="$word"; break ;; esac',
            "    done",
            '    case "$command" in',
            *cases,
            f'        *) words="{top}" ;;',
            "    esac",
            '    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")',
            '    [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "$current")',
            "}",
            "complete -o filenames -F _balie balie",
            "",
        ]
    )


def _long(parser: argparse.ArgumentParser) -> list[str]:
    return [word for action in parser._actions for word in action.option_strings if word.startswith("--")]  # noqa: SLF001


if __name__ == "__main__":
    main()
