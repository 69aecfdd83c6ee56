"""Who changed what, and who read whose data? Two append-only tables; actor and subject are plain ids."""
