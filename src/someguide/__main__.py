"""``python -m someguide`` is the command ``someguide``."""

from someguide.cli import main

if __name__ == "__main__":
    main()
