"""What are the six lines and 31 actions, what can this platform do for each, and where does policy stand?

Parts: `line` (the six lines and the package each has), `action` (the 31 actions), `capability` (what this platform can
do for an action: works, partly or not yet), `policy_state` (what has been published about an action), `aim` (what the
offensive wants to change, and the series that measure it), `policy_map` (all of it as one page of documentation).

Tables of declarations, no calculation: every fact about policy carries its source, and what was not found is None.
"""
