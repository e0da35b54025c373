"""What is looked at beside the studies, by a command of its own, and promises nothing?"""
