"""Runs the program with `python -m moderator`."""

import sys

from moderator.cli import main

if __name__ == "__main__":
    sys.exit(main())
