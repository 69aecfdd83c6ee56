"""Outplacement for people of 45 or older with short notice: `formula` (the rule), `facts` (the loader), parameters and cases."""
