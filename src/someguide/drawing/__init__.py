"""A guideline as something to draw: its own questions, as an adviser knows them. No look, no words."""
