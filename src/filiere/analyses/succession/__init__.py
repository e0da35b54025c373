"""The number, handset or SIM that continues another."""
