"""What long work waits, runs or is done? Tasks, with plain ids."""
