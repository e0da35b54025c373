"""Which conversations look like orders, and by which of their messages?"""
