"""How is the platform put together and started? Settings, addresses and the server; nothing is decided here."""
