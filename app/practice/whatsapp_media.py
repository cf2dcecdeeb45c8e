"""The Cloud API's media: uploads, two-step downloads, and addresses that expire."""

import hashlib
import hmac
import time
from typing import Final

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice.graph import GraphError, unknown_object
from app.practice.item import MediaFile
from app.practice.world import World

ADDRESS_SECONDS: Final = 300


class MediaShelf:
    """All files by media id. `address` is where the API is served; `key` signs the addresses of files."""

    def __init__(self, world: World, key: str, address: str) -> None:
        self._world = world
        self._key = key
        self._address = address
        self._files: dict[str, MediaFile] = {}

    def put(self, number: str, file: MediaFile) -> None:
        """Store `file` under `number`."""
        self._files[number] = file

    def get(self, number: str) -> MediaFile | None:
        """The file under `number`."""
        return self._files.get(number)

    async def upload(self, request: Request) -> Response:
        """POST /{phone-number-id}/media."""
        async with request.form() as form:
            file = form.get("file")
            if form.get("messaging_product") != "whatsapp" or not isinstance(file, UploadFile):
                raise GraphError(100, "(#100) The parameters messaging_product and file are required.")
            media_type = str(form.get("type") or file.content_type or "application/octet-stream")
            content = await file.read()
            name = file.filename or "file"
        number = str(int.from_bytes(self._world.secret("upload", len(self._files))[:7]) % 10**16).zfill(16)
        self._files[number] = MediaFile(name, media_type, content)
        return JSONResponse({"id": number})

    async def node(self, request: Request) -> Response:
        """GET and DELETE /{media-id}."""
        number = request.path_params["media_id"]
        if number not in self._files:
            raise unknown_object(number)
        if request.method == "DELETE":
            del self._files[number]
            return JSONResponse({"success": True})
        file, until = self._files[number], int(time.time()) + ADDRESS_SECONDS
        return JSONResponse(
            {
                "messaging_product": "whatsapp",
                "url": f"{self._address}/whatsapp_business/attachments/?mid={number}&ext={until}"
                f"&hash={self._mark(number, until)}",
                "mime_type": file.media_type,
                "sha256": hashlib.sha256(file.content).hexdigest(),
                "file_size": str(len(file.content)),
                "id": number,
            }
        )

    async def fetch(self, request: Request) -> Response:
        """GET the address that `node` returned."""
        number, until = request.query_params.get("mid", ""), request.query_params.get("ext", "0")
        right = until.isdigit() and self._mark(number, int(until)) == request.query_params.get("hash")
        if not right or int(until) < time.time() or number not in self._files:
            return Response("URL signature mismatch or expired", 404, media_type="text/plain")
        file = self._files[number]
        return Response(file.content, media_type=file.media_type)

    def _mark(self, number: str, until: int) -> str:
        return hmac.new(self._key.encode(), f"{number}/{until}".encode(), hashlib.sha256).hexdigest()[:32]
