"""The console's one door: `main.py [VERB ...]`, or the desk itself without a verb."""

from __future__ import annotations

from console.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
