"""What in the records cannot be, or is seldom."""
