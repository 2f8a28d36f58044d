"""Two versions of a guideline: what was rewritten, and which situations get another verdict."""
