"""Asking the questions: a full-screen front, a plain one, and the loop that both of them serve."""
