"""The canned answers on the command line."""

from pathlib import Path

from tests.unit.cli.conftest import Balie


def test_answers_out_and_in_again_with_a_dry_run_before(ready: Balie, tmp_path: Path) -> None:
    assert [ready("answers", "municipality", *said).out for said in ((), ("Duinstad",), ())] == [
        "\n", "Duinstad\n", "Duinstad\n"
    ]  # fmt: skip
    file = tmp_path / "answers.csv"
    known = ready("answers", "list", "--json").lines
    assert ready("answers", "export", str(file)).out == f"{len(known)} answers\n"
    again = ready("answers", "import", str(file), "--dry-run", "--json").lines[0]
    assert {name: len(part) for name, part in again.items()} == {
        "added": 0, "changed": 0, "removed": 0, "same": len(known),
    }  # fmt: skip
    own = tmp_path / "own.toml"
    own.write_text('[[answer]]\nkey="storm"\ntitle="Storm"\n[[answer.variant]]\ntext="Blijf binnen."\n', "utf-8")
    said = ready("answers", "import", str(own), "--dry-run", "--remove").out.splitlines()
    assert said[0] == "added\t/storm\tStorm"
    assert said[-1] == f"1 added, 0 changed, {len(known)} removed, 0 same"
    assert len(ready("answers", "list", "--json").lines) == len(known), "a dry run writes nothing"
    assert ready("answers", "import", str(own)).status == 0
    entry = next(one for one in ready("answers", "list", "--json").lines if one["key"] == "storm")
    assert (entry["scope"], entry["expired"], entry["variants"][0]["text"]) == ("everybody", False, "Blijf binnen.")
    assert ready("answers", "import", str(tmp_path / "nergens.csv")).status == 1
