"""Double-click entry: opens the window."""

import sys

from xorgui.app import main

if __name__ == "__main__":
    sys.exit(main())
