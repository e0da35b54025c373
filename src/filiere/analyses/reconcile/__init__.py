"""Which line did a seized phone have, and what stands on one side only?"""
