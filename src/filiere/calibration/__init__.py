"""How does a score become a likelihood ratio, and how good is that ratio?

Pure numbers: calibrators and their bounds, the costs that judge them, and the curves that ship in
``curves/*.json``. Applying a curve (``curve``) needs no array library; fitting and judging do.
"""
