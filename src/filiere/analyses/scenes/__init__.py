"""Which numbers were served at several scenes?"""
