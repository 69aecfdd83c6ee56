"""What has been published and may be read by every line?

Parts: `shortage_list` (the yearly list of shortage occupations and how far a concept stands on it).
"""
