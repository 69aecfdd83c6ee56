"""Along which trainings does a person get from what they can do to what a goal asks: reachable, dated and paid for?

Parts, in order of use: `competence` (what the person can do now, and how we know), `entry_route` (what the goal asks by law),
`gap` (what is missing, with reasons), `subject` (which trainings are about the goal), `offer` (trainings and sessions,
indexed), `reach` (what keeps a person out of a session), `instance` (the choice as integers), `reduction` (leave out what can
never be chosen), `rows`, `model` and `solver` (the exact choice), `relaxation` (which conditions bind), `requirement` (what
each would take), `right` and `support` (rights and own cost per step), `programme` (who gives a needed proof), `necessity`
(which step can be left out), `path` (the answer), `route` (all of it).
"""
