"""`python -m xorgui`."""

import sys

from xorgui.app import main

sys.exit(main())
