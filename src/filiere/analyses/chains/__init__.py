"""Which numbers, once reached, soon reach a third one, again and again?"""
