"""The figures on the command line."""

import json
from datetime import UTC, datetime
from pathlib import Path

from tests.unit.cli.conftest import Balie, webhook


def test_figures_as_rows_as_csv_and_nothing_else(ready: Balie, tmp_path: Path) -> None:
    body = tmp_path / "hook.json"
    body.write_text(json.dumps(webhook("Geheime woorden")), "utf-8")
    assert ready("ingest", "1", str(body)).status == 0
    (row,) = ready("report", "--json").lines
    assert (row["channel"], row["kind"], row["conversations"], row["received"], row["citizens"]) == (
        "Burgerzaken", "whatsapp", 1, 1, 1,
    )  # fmt: skip
    assert row["first_response_median_s"] is None
    every, (total,) = (
        ready("report", "--table", "channels", "--json").lines[:1],
        [line for line in ready("report", "--table", "channels", "--json").lines if line["channel"] == "*"],
    )
    assert every[0]["received"] == total["received"] == 1
    file = tmp_path / "report.csv"
    assert ready("report", "--csv", str(file), "--table", "hours").status == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbfchannel;00:00;")
    assert "Burgerzaken;whatsapp" in ready("report", "--csv", "-").out
    today = datetime.now(UTC).astimezone().date()
    assert ready("report", "--from", "2099-01-01", "--to", str(today)).status == 1
    assert "at most 20 years" in ready("report", "--from", "0001-01-01").err
    assert "at most 20 years" in ready("report", "--from", "9999-12-30", "--to", "9999-12-31").err
    (hours, _) = ready("report", "--table", "hours").out.splitlines()
    assert hours.split("\t")[0] == "Burgerzaken"
    assert len(hours.split("\t")) == 1 + 24
    assert ready("report", "--csv", str(tmp_path / "no" / "where.csv")).status == 1
    assert "Geheime" not in file.read_text("utf-8")
