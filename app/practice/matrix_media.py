"""The content repository of the simulated homeserver: uploads, and downloads for signed-in users."""

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from app.practice import matrix_wire as wire
from app.practice.item import MediaFile
from app.practice.matrix_errors import MatrixError

LARGEST: Final = 50 * 1024 * 1024


class Repository:
    """Files by media id. `fresh` creates a new id."""

    def __init__(self, fresh: Callable[[int], str]) -> None:
        self._files: dict[str, MediaFile] = {}
        self._fresh = fresh

    def put(self, number: str, file: MediaFile) -> None:
        """Store a file."""
        self._files[number] = file

    def at(self, uri: str) -> MediaFile | None:
        """The file at an mxc address."""
        return self._files.get(uri.removeprefix(f"mxc://{wire.SERVER}/"))

    async def upload(self, request: Request) -> Response:
        """POST /_matrix/media/v3/upload."""
        content = await request.body()
        if len(content) > LARGEST:
            raise MatrixError(413, "M_TOO_LARGE", "Upload request body is too large")
        name = request.query_params.get("filename", "file")
        media_type = request.headers.get("content-type", "application/octet-stream")
        number = self._fresh(len(self._files))
        self._files[number] = MediaFile(name, media_type, content)
        return JSONResponse({"content_uri": f"mxc://{wire.SERVER}/{number}"})

    async def download(self, request: Request) -> Response:
        """GET /_matrix/client/v1/media/download and thumbnail."""
        file = self._files.get(request.path_params["media_id"])
        if file is None or request.path_params["server"] != wire.SERVER:
            raise MatrixError(404, "M_NOT_FOUND", "Not found")
        headers = {"Content-Disposition": "attachment", "Content-Security-Policy": "sandbox; default-src 'none'"}
        return Response(file.content, media_type=file.media_type, headers=headers)

    async def config(self, request: Request) -> Response:  # noqa: ARG002 - an endpoint's own shape
        """GET /_matrix/client/v1/media/config."""
        return JSONResponse({"m.upload.size": LARGEST})
