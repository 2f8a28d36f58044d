"""The reference pages of the documentation, made from the code; ``docs/generate.py`` writes them."""
