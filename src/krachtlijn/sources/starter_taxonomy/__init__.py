"""The starter taxonomy: occupations, competences and their relations in the ESCO file layout, so that the platform works
before the official classification is imported. Labels, descriptions and relations are the project's own words (occupation
groups carry the ISCO-08 codes and names), licence EUPL-1.2, version 2026-11-23."""
