"""A wrong clock, as reported by `balie check`."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from tests.unit.cli.conftest import Balie


class _Graph(BaseHTTPRequestHandler):
    """A Graph API whose clock is two hours ahead of ours."""

    def do_GET(self) -> None:
        body = b'{"id": "104860000000477", "name": "Duinstad", "data": []}'
        self.send_response_only(200)
        self.send_header("Date", format_datetime(datetime.now(UTC) + timedelta(hours=2), usegmt=True))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Log nothing."""


def test_a_clock_that_is_not_the_providers_is_told(balie: Balie) -> None:
    with HTTPServer(("127.0.0.1", 0), _Graph) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        assert balie("store", "init").status == 0
        added = balie(
            *("channels", "add", "messenger", "--label", "Duinstad", "--set", "page_id=104860000000477"),
            *("--set", f"base_url=http://127.0.0.1:{server.server_port}", "--secret", "page_token=-"),
            stdin="token\n",
        )
        assert added.status == 0, added.err
        clock = [line for line in balie("check", "--json").lines if line["check"] == "clock"]
        server.shutdown()
    assert [line["state"] for line in clock] == ["ok", "failed"]
    assert re.fullmatch(
        r"The clock is -7(199|2\d\d) seconds off the providers'. Set it: windows depend on it.", clock[1]["detail"]
    )
