"""Asks the process that waits in tools/mutate_reach.py: is the change noticed? 1, or 0 if not.

A file of its own that needs nothing but Python: it starts for each change.

    python -S tools/mutate_ask.py SOCKET
"""

import socket
import sys

if __name__ == "__main__":
    with socket.socket(socket.AF_UNIX) as asked:
        asked.connect(sys.argv[1])
        told = b""
        while block := asked.recv(4096):
            told += block
    code, _, said = told.decode().partition("\n")
    sys.stdout.write(said)
    sys.exit(int(code or 1))
