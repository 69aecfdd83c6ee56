"""What long work waits, runs or is done, and which messages must still go out? Tasks and the outbox, with plain ids."""
