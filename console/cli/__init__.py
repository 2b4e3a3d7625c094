"""The command line: verbs, exit codes, output."""

from __future__ import annotations
