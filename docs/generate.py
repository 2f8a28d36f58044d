"""Writes what is generated, or with ``--check`` tells whether it is up to date.

- Parts of the README: one stands between ``<!-- generated: COMMAND -->`` and ``<!-- end -->``; the command is
  one of someguide's, and what it prints stands there as a code block.
- The schemas of the files, which the package carries.
- ``docs/reference``: the format and the checks.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from someguide.load.format import FORMATS
from someguide.render.format import schema
from someguide.render.reference.checks import page as checks
from someguide.render.reference.format import page as keys

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PACKAGE = ROOT / "src" / "someguide"
REFERENCE = ROOT / "docs" / "reference"
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
    if not PART.search(text):
        sys.exit("README.md has no generated part")
    return PART.sub(lambda part: f"{part[1]}```text\n{printed(part['command'])}\n```\n{part[3]}", text)


def sentences() -> dict[str, str]:
    """Return the sentence of every problem, as it stands in the catalogue."""
    with (PACKAGE / "locale/nb/LC_MESSAGES/someguide.po").open("rb") as file:
        texts = {str(message.id): str(message.string) for message in read_po(file)}
    return {id_.removeprefix("problem."): text for id_, text in texts.items() if id_.startswith("problem.")}


def generated() -> Iterator[tuple[Path, str]]:
    """Yield every file that is generated, or has a part that is, with what should stand in it."""
    yield README, renewed(README.read_text(encoding="utf-8"))
    for name in FORMATS:
        yield PACKAGE / "schemas" / f"{name}-1.json", schema(name)
    yield REFERENCE / "format.md", keys()
    yield REFERENCE / "checks.md", checks(sentences())


def main() -> None:
    """Renew what is generated, or fail where that would change something."""
    old = []
    for file, text in generated():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            old.append(file)
            if "--check" not in sys.argv[1:]:
                file.parent.mkdir(exist_ok=True)
                file.write_text(text, encoding="utf-8")
    if "--check" in sys.argv[1:] and old:
        names = ", ".join(str(file.relative_to(ROOT)) for file in old)
        sys.exit(f"not up to date: {names}. Run docs/generate.py")


if __name__ == "__main__":
    main()
