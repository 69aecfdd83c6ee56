"""What can a training provider do here? See what the platform already offers, and what comes later."""
