"""What a declared business and an order line share, and whether its takings match its trade."""
