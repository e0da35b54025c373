"""Which script made each fitted number, so that it can be made again, equal to the digit?"""
