"""What can be learned, where and when, at what price, and for whom?

Parts: `specification` (what is learned and what it awards), `session` (one dated run with a place and seats), `admission`
(who may start), `recognition` (which incentives a training opens, dated), `provider` (who offers it), `search` (what a person
looks for among trainings).
"""
