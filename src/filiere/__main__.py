"""Run the command line as ``python -m filiere``."""

from filiere.cli import main

if __name__ == "__main__":
    main()
