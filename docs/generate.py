"""Writes the generated parts of the README, or with ``--check`` tells whether they are up to date.

A part stands between ``<!-- generated: COMMAND -->`` and ``<!-- end -->``; the command is one of someguide's,
and what it prints stands there as a code block.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PART = re.compile(r"(<!-- generated: (?P<command>.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def printed(command: str) -> str:
    """Return what a someguide command prints, whatever its exit status, eighty columns wide."""
    run = subprocess.run(  # noqa: S603 - the commands stand in our own README
        [sys.executable, "-m", "someguide", *shlex.split(command)[1:]],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    if run.stderr:
        sys.exit(f"{command}: {run.stderr}")
    return run.stdout.rstrip("\n")


def renewed(text: str) -> str:
    """Return a page with its generated parts made anew."""
    return PART.sub(lambda part: f"{part[1]}```text\n{printed(part['command'])}\n```\n{part[3]}", text)


def main() -> None:
    """Renew the README, or fail where that would change it."""
    readme = ROOT / "README.md"
    before = readme.read_text(encoding="utf-8")
    if not PART.search(before):
        sys.exit("README.md has no generated part")
    after = renewed(before)
    if "--check" in sys.argv[1:]:
        sys.exit("README.md is not up to date: run docs/generate.py" if after != before else 0)
    readme.write_text(after, encoding="utf-8")


if __name__ == "__main__":
    main()
