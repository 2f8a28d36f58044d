"""Several guidelines side by side, each read alone: under one set of answers, and word for word."""
