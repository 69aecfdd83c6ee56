"""What is offered: providers, trainings with outcomes and conditions, sessions with seats; and which region was built."""
