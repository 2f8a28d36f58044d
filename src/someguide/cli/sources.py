"""``someguide sources``: whether the documents still say what the guideline cites, and what it leaves out."""

from pathlib import Path

from someguide.cli.documents import folder_option, traced
from someguide.cli.options import (
    force_option,
    format_option,
    guideline_argument,
    named,
    opened,
    output_option,
    style,
    trees_option,
)
from someguide.cli.output import emit
from someguide.render.trace import TRACE

CHANGED = 1


@named("sources")
@guideline_argument
@folder_option(required=True)
@format_option(TRACE)
@output_option
@force_option
@trees_option
def command(
    *, guideline: str, folder: Path, form: str, output: Path | None, trees: Path | None, force: bool
) -> int:
    """Show what became of each citation, and what nothing covers."""
    found = traced(opened(guideline, trees), folder)
    emit(TRACE[form](found, style(output=output)), output, force=force)
    return 0 if found.complete else CHANGED
