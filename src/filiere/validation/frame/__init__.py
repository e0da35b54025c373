"""The one frame of all studies: criteria first, then trials, then what they amount to."""
