"""Where the bundled program begins."""

import os
import sys

# Qt would load whatever these name into the program. An installed Balie takes its own parts alone.
for name in ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QML_IMPORT_PATH", "QML2_IMPORT_PATH"):
    os.environ.pop(name, None)

from app.__main__ import main  # noqa: E402

sys.exit(main())
