"""``someguide schema``: the format of the files, for editors that check and explain while one writes."""

from pathlib import Path

import click

from someguide.cli.options import force_option, named, output_option
from someguide.cli.output import emit
from someguide.load.format import FORMATS
from someguide.render.format import schema

KINDS = tuple(FORMATS)


@named("schema")
@click.argument("kind", type=click.Choice(KINDS), default=KINDS[0])
@output_option
@force_option
def command(kind: str, output: Path | None, *, force: bool) -> None:
    """Write the JSON Schema of a kind of file."""
    emit(schema(kind), output, force=force)
