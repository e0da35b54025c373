"""Which one requisition would tell most, for the fewest people who have nothing to do with it?"""
