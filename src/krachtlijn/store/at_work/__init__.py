"""Which files with claims wait, are checked or lie ready? Rows here; the files themselves on disk, for a short time."""
