"""Which number was reached most often?"""
