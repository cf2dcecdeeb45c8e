"""Turns a PDF made by Qt into valid PDF/A-1b, by correcting two things over which a strict validator stumbles.

Both corrections preserve the length, so that every offset in the cross-reference table stays valid.
"""

import re
from typing import Final

_USED_ONCE: Final = (b"dc", b"pdf", b"xmp", b"xmpMM", b"pdfaid")
"""The prefixes in the metadata that are used in one description each."""


def settled(content: bytes) -> bytes:
    """The document without CMYK among its resources, and with each name space declared in the description that uses it.

    Nothing is drawn in CMYK, but a document whose output intent is RGB should not even name it (ISO 19005-1, 6.2.3).
    Name spaces may stand further out; the XMP specification has them at the description, and Apache's Preflight knows
    only those.
    """
    content = content.replace(b"/DeviceCMYK", b"/DeviceRGB ")
    for prefix in _USED_ONCE:
        declared = re.search(rb' xmlns:%s="[^"]*"' % prefix, content)
        if declared is not None:
            outside = content[: declared.start()] + content[declared.end() :]
            inside = rb"\g<1>%s\g<2>" % declared[0].replace(b"\\", rb"\\")
            content = re.sub(rb'(<rdf:Description rdf:about="")(>?\s*<?%s:)' % prefix, inside, outside, count=1)
    return content
