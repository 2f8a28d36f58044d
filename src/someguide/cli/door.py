"""The one door out: what was wrong becomes a sentence and an exit status; a bug shows its traceback."""

import errno
import gettext
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from someguide import words
from someguide.cli.app import app
from someguide.model.problem import RefusedError
from someguide.render.problems import problems
from someguide.words import known, say, visible

WRONG = 2
"""Wrong use, or input that cannot be read."""
INTERRUPTED = 130


def main(args: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    _speak(words.DEFAULT)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a sign gets "?" for it, never a traceback.
            stream.reconfigure(errors="replace")
    sys.exit(run(args))


def run(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    try:
        return app.main(args, prog_name="someguide", standalone_mode=False) or 0
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort as error:
        # What click makes of both Ctrl-C and the end of the input.
        ended = isinstance(error.__cause__, EOFError)
        click.echo(say("cli.input-ended" if ended else "cli.interrupted"), err=True)
        return WRONG if ended else INTERRUPTED
    except (RefusedError, click.ClickException, OSError) as error:
        _tell(error)
        return WRONG


def _tell(error: RefusedError | click.ClickException | OSError) -> None:
    match error:
        case RefusedError():
            click.echo(problems(error.problems), err=True, nl=False)
        case click.ClickException():
            error.show()
        case OSError():
            click.echo(visible(say("cli.os", file=error.filename or "–", why=_why(error))), err=True)


def _why(error: OSError) -> str:
    """Return what the system says, in our words where we have them."""
    name = f"cli.os.{errno.errorcode.get(error.errno or 0, '')}"
    return say(name) if known(name) else error.strerror or str(error)


def _speak(language: str) -> None:
    """Use one language for our own texts and for those of click, which asks gettext's default domain."""
    words.speak(language)
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("messages", str(words.LOCALE))
