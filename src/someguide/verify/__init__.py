"""What is proved about a guideline: checks, each one function, and the engine that runs them."""
