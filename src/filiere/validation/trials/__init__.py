"""How is one method put to one city, and what is true beside what it says?"""
