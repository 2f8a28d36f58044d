"""``python -m someguide.sources FILE``: the passages of a document, for copying into a guideline."""

import argparse
import sys
from pathlib import Path

from someguide.sources.split import passages


def main() -> None:
    """Write ``print  place  kind  text`` for each passage of the file, one on each line."""
    parser = argparse.ArgumentParser(prog="python -m someguide.sources")
    parser.add_argument("file", type=Path, help="a document, Markdown or plain text in UTF-8")
    text = parser.parse_args().file.read_text(encoding="utf-8")
    for each in passages(text):
        sys.stdout.write(f"{each.print}  {each.at}  {each.kind}  {each.words}\n")


if __name__ == "__main__":
    main()
