"""The command line: thin; every command is a module here, and everything it does lies on a floor below."""

from someguide.cli.door import main

__all__ = ["main"]
