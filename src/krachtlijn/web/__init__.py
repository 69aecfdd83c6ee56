"""What do people see? One folder per actor, independent of each other; what they share is `design`."""
