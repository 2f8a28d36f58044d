"""What a finished walk comes to, and what a role should remember: all that a renderer sees."""
