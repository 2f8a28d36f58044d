"""Before you post: an interview through a social media guideline, to a verdict with the rules behind it."""
