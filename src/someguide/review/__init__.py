"""What an adviser and a lawyer approve line by line: all that a guideline says, and what was proved."""
