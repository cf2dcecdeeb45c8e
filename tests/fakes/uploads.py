"""Files uploaded with a form."""

from email import message_from_bytes

from tests.fakes.loopback import Request


def form_of(request: Request) -> dict[str, tuple[bytes, str]]:
    """The parts of a multipart form: name → (content, media type)."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    found: dict[str, tuple[bytes, str]] = {}
    for part in message_from_bytes(head + request.body).walk():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str):
            content = part.get_payload(decode=True)
            found[name] = (content if isinstance(content, bytes) else b"", part.get_content_type())
    return found


def uploaded(request: Request) -> tuple[bytes, str]:
    """The one file of a form: its content and media type."""
    form = form_of(request)
    return form.get("file") or form["filedata"]
