"""Where results go: stdout, or a file that is written whole."""

import os
import sys
from pathlib import Path

import click

from someguide.files import write
from someguide.words import say


def emit(result: str | bytes, output: Path | None, *, force: bool) -> None:
    """Print a result, or write it to a file.

    Args:
        result: text or, for a picture, bytes.
        output: the file, none for stdout.
        force: replace a file that is there.

    Raises:
        click.ClickException: the file is there already.
        OSError: it cannot be written.
    """
    if isinstance(result, str) and not result.endswith("\n"):
        result = f"{result}\n"
    if output is None:
        _print(result)
        return
    if output.exists() and not force:
        raise click.ClickException(say("cli.exists", file=output))
    write(output, result)
    click.echo(say("cli.written", file=output), err=True)


def _print(result: str | bytes) -> None:
    try:
        click.echo(result, nl=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read had enough. The verdict's exit status stands; nothing more can be written, not at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
