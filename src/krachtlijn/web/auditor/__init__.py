"""What can an auditor see? Who changed what and when; nothing can be changed here."""
