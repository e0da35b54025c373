"""Money that moves when orders come, or before stock is fetched."""
