"""What several deaths have in common."""
