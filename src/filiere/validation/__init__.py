"""How often is each analysis wrong, on cities whose truth is known?

Figures made here are figures of simulation and say so. Seeds are kept apart: methods were tuned on
1000–1999, are checked on 2000–2999, and are reported once on 3000 and above.
"""
