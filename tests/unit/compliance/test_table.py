"""A lookup table in a file: finds what was written, and nothing else."""

import lzma

from hypothesis import given
from hypothesis import strategies as st

from app.compliance.table import Table, written

NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))


@given(st.dictionaries(NAMES, st.binary(max_size=300)), NAMES, st.binary())
def test_a_table_holds_what_was_written(rows: dict[str, bytes], other: str, head: bytes) -> None:
    table = Table(lzma.decompress(written(head, rows)))
    assert table.head == head
    assert {name: table.get(name) for name in rows} == rows
    assert table.get(other) == rows.get(other)
