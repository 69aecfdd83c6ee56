"""Where do people work, and which jobs are open?

Parts: `employer` (an enterprise with its establishments), `vacancy` (an open job of one occupation).
"""
