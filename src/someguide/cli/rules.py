"""``someguide rules``: what the document says, without an interview."""

from pathlib import Path

import click

from someguide.cli.documents import folder_option, quotes
from someguide.cli.options import guideline_argument, named, opened, style, trees_option
from someguide.cli.output import emit
from someguide.load.near import nearest
from someguide.render.rules import rules, topics
from someguide.words import say


@named("rules")
@guideline_argument
@click.option("--topic", metavar=say("cli.metavar.topic"), help=say("cli.topic"))
@folder_option()
@trees_option
def command(guideline: str, topic: str | None, folder: Path | None, trees: Path | None) -> None:
    """Show the rules, of one topic or of all."""
    read = opened(guideline, trees)
    found = read.guideline
    if topic is not None and topic not in found.vocabulary.topics:
        near = nearest(topic, found.vocabulary.topics)
        message = say("cli.no-topic", topic=topic, topics=", ".join(topics(found)))
        hint = f" {say('problems.near', near=near)}" if near else ""
        raise click.BadParameter(message + hint, param_hint="--topic")
    emit(rules(found, style(quotes=quotes(read, folder)), topic), None, force=False)
