"""Where do several owners meet? Write journeys (one transaction) and question journeys (read-only); verbs, no tables."""
