"""Which accounts, persons and organisations are known, and who gave whom a mandate?"""
