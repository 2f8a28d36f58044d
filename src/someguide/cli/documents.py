"""``--dir``: the folder with the documents, and what is read from it."""

from pathlib import Path
from typing import Any

import click

from someguide.cli.options import Decorator
from someguide.render.quote import Quotes
from someguide.shelf import Opened
from someguide.sources.folder import documents
from someguide.sources.trace import Trace, trace
from someguide.words import count, say


def folder_option(*, required: bool = False) -> Decorator[Any]:
    """Return the option ``--dir``; where not required, it puts the documents' words beside the rules."""
    return click.option(
        "--dir",
        "folder",
        required=required,
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar=say("cli.metavar.folder"),
        help=say("cli.dir" if required else "cli.dir.quotes"),
    )


def traced(found: Opened, folder: Path) -> Trace:
    """Lay a guideline beside its documents; raises ``RefusedError`` where one cannot be read."""
    return trace(found.guideline, documents(found.guideline, folder, found.loaded.place))


def quotes(found: Opened, folder: Path | None) -> Quotes | None:
    """Return the words of the passages, none without a folder; say on stderr where a document has changed."""
    if folder is None:
        return None
    laid = traced(found, folder)
    if laid.affected:
        message = count("cli.changed", len(laid.affected), guideline=laid.guideline.id, folder=folder)
        click.echo(message, err=True)
    return laid.quotes
