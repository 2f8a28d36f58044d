"""The command ``someguide`` and its commands, each imported when it is needed."""

import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from someguide.cli.options import trees_option
from someguide.words import say

COMMANDS = (
    "interview",
    "check",
    "card",
    "compare",
    "diff",
    "rules",
    "list",
    "validate",
    "sources",
    "graph",
    "review",
    "schema",
)


class Commands(click.Group):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order they are shown."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, none where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(f"someguide.cli.{cmd_name}").command)


@click.command(
    cls=Commands,
    invoke_without_command=True,
    help=say("cli.help"),
    epilog=say("cli.epilog"),
    options_metavar=say("cli.metavar.options"),
    subcommand_metavar=say("cli.metavar.command"),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(None, "--version", "-V", package_name="someguide", help=say("cli.version"))
@trees_option
@click.pass_context
def app(ctx: click.Context, trees: Path | None) -> int | None:
    """Choose a guideline and start, where there is a terminal and no command was given."""
    if ctx.invoked_subcommand is not None:
        return None
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(ctx.get_help())
        return None
    command = cast("click.Command", app.get_command(ctx, "interview"))
    with command.make_context("interview", ["--trees", str(trees)] if trees else [], parent=ctx) as sub:
        return cast("int", command.invoke(sub))
