"""How do phones and programs write times, parties and the names of applications?

Several readers meet the same spellings; each is read here, once.
"""
