"""Who is asking, what may they do, and what do we know of a person?

Parts: `actor` (who acts, in which role), `permission` (what a role may do, in words a citizen can read), `holder` (who may read
back an answer), `purpose` (why somebody reads), `profile` (the document `person/1`: career, schooling, competences, place,
availability), `profile_document` (the same as JSON: `profile_parts` reads and writes its parts, `profile_value` knows the range
of each value, `document_reader` gathers the problems), `profile_schema` (its form).
"""
