"""What is done to a case after its first run: annulled, restored, protected, erased, recomputed."""
