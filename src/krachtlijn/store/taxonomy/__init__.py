"""Classifications as imported: releases, and what each release states about concepts.

A concept is only its address; labels, entries and relations belong to a release, so that versions and languages live side by
side and the ones in use are chosen by `ClassificationRelease.is_active`.
"""
