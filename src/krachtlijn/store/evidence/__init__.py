"""What was published: the lists of shortage occupations with their lines, and how each line links to the taxonomy in use."""
