"""The studies, one module each with its ``STUDY``; ``frame.design`` says how to write one."""
