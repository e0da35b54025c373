"""The sealed copy of a case for another party: made, verified, run again, compared."""
