"""Which paths were calculated for whom? Kept as they were shown, for the person or the session that asked."""
