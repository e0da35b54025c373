title = Toy, a list of who was in contact
