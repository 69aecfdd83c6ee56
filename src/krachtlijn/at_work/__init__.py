"""Line 6, learning in a labour market in transition: which claims for Vlaams opleidingsverlof hold, line by line?

`claim_column` declares the file that comes in and the one that goes out, `claim_table` turns cells into facts and problems,
`claim_check` decides with the one rule, `claim_reason` says why.
"""
