"""Where do cases whose truth is known come from?"""
