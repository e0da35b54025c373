# What the verbs of the command line say.

export-format = the format is one of { $known }
export-reason = --reveal and --key-out need --reason TEXT
export-no-reason = --reason and --second go with --reveal or --key-out
