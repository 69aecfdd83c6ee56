"""How do outside files and systems become rows and frames? One module per source, each with `parse_` functions.

Classifications: `classification_folder` (a folder or file, recognised by content), `delimited_table` (strict reading of a
table), `table_recognition`, `label_language`, `parsed_table`, `release_assembly`, `esco`, `competent`,
`esco_nace_crosswalk`, `shortage_list_file`. `starter_taxonomy` and `reference_region` are sources like any other: facts the
project wrote and a synthetic region.
"""
