"""How long until the first question stands on a terminal, beside importing the prompt library alone.

In the project's environment: ``python benchmarks/start.py [RUNS]``. Whole processes, in turn; medians.
"""

import os
import pty
import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def first_question() -> None:
    """Start an interview on a terminal of its own, and stop it when the first question can be read."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm", COLUMNS="80", LINES="40")
        os.execv(sys.executable, [sys.executable, "-m", "someguide", "interview", "ringebu"])  # noqa: S606
    seen = b""
    while "på egne vegne".encode() not in seen:
        seen += os.read(terminal, 65536)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)


def running(code: str) -> Callable[[], None]:
    """Return what runs a line of Python in a process of its own."""
    return lambda: subprocess.run([sys.executable, "-c", code], check=True) and None  # noqa: S603


def main(runs: int) -> None:
    """Measure, and print a line for each with its ratio to a bare Python."""
    kinds = {
        "python -c pass": running("pass"),
        "import questionary": running("import questionary"),
        "first question": first_question,
    }
    seconds: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _ in range(runs):
        for kind, run in kinds.items():
            start = time.perf_counter()
            run()
            seconds[kind].append(time.perf_counter() - start)
    bare = statistics.median(seconds["python -c pass"])
    for kind, taken in seconds.items():
        median = statistics.median(taken)
        print(f"{kind:20} {median * 1000:6.0f} ms  {median / bare:5.1f} x")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
