"""What does an adviser do with a person who agreed to it? Read the profile (noted) and plan a path together."""
