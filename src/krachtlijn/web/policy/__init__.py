"""What can policy staff steer by? The 31 actions by state, in figures that say where they come from."""
