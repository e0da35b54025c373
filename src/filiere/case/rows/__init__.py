"""What the case holds of each file: originals, fates, scope, provenance, declaration."""
