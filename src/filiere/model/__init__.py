"""The vocabulary: pure values, no input or output."""
