"""The studies, one module each with its ``STUDY``; ``validation.design`` says how to write one."""
