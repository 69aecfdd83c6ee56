"""Along which trainings does a person get from what they can do to what a goal asks: reachable, dated and paid for?

Parts, in order of use: `competence` (what the person can do now, and how we know), `entry_route` (what the goal asks by law),
`gap` (what is missing, with reasons), `offer` (trainings and sessions, indexed), `reach` (what keeps a person out of a
session), `instance` (the choice as integers), `reduction` (leave out what can never be chosen), `rows`, `model`
and `solver` (the exact choice), `relaxation` (which condition binds), `right` and `support` (rights and own cost per step),
`programme` (who gives a needed proof), `path` (the answer), `route` (all of it).
"""
