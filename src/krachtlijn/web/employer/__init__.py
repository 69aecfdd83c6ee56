"""What can an employer do here? See what the platform already offers a company, and what comes later."""
