"""How well does any tool answer, on worlds whose truth is known and kept apart?

``writing`` makes worlds of both families as operators would deliver them, with questions in a plain
CSV; the truth lies elsewhere, sealed by its digest. ``scoring`` judges a CSV of answers, whoever
wrote it. ``yardsticks`` are simple methods of others, to be beaten; ``own`` is what we answer.
"""
