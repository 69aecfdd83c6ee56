"""The fund of VDAB that pays outplacement when the employer cannot: `questions`, `formula`, `facts`, parameters and cases."""
