"""What is shown: a finished report, a card, rules or problems as text. No printing, no files."""
