"""The entry point of the bundled program."""

import os
import sys

# Qt would load plug-ins from wherever these point. An installed Balie uses its own only.
for name in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML_IMPORT_PATH", "QML2_IMPORT_PATH"):
    os.environ.pop(name, None)

from app.__main__ import main  # noqa: E402

sys.exit(main())
