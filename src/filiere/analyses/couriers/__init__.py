"""Phones that deliver for a dispatch phone."""
