"""The documents behind the rules: their passages, places and fingerprints."""
