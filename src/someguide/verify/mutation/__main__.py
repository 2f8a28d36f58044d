"""``python -m someguide.verify.mutation GUIDELINE``: what would go unnoticed in a guideline."""

import argparse
import sys
from collections.abc import Iterable

from someguide.shelf import open_guideline
from someguide.verify.mutation.measure import ALL, Fate, fates, score
from someguide.verify.mutation.mutants import KINDS


def main() -> None:
    """Write a line for each kind of slip, the scores, and the mutants that survive."""
    parser = argparse.ArgumentParser(prog="python -m someguide.verify.mutation")
    parser.add_argument("guideline", help="an id or a file")
    of = tuple(fates(open_guideline(parser.parse_args().guideline)))
    sys.stdout.write(f"{'':16}{'mutants':>10}{'noticed':>10}{''.join(f'{by:>12}' for by in ALL)}\n")
    for kind in KINDS:
        sys.stdout.write(_line(kind, [fate for fate in of if fate.mutant.kind == kind]))
    sys.stdout.write(_line("all", of))
    for fate in of:
        if not fate.noticed:
            sys.stdout.write(f"survives: {fate.mutant.kind} {fate.mutant.where}\n")


def _line(name: str, of: Iterable[Fate]) -> str:
    known = tuple(of)
    shares = "".join(f"{score(known, [by]):>12.1%}" for by in ALL)
    return f"{name:16}{len(known):>10}{score(known):>10.1%}{shares}\n"


if __name__ == "__main__":
    main()
