"""How often is each analysis wrong, on cities whose truth is known?

Figures made here are figures of simulation and say so. Seeds are kept apart: methods were tuned on
1000–1999, are checked on 2000–2999, and are reported once on 3000 and above.

From the ground up: ``worlds`` and ``public`` give cases whose truth is known, ``frame`` says what a
study is, ``trials`` put one method to one city, ``studies`` are one module each beside their
``criteria``; above them stand ``fitting``, ``told``, ``looks``, ``benchmark``, and ``verb`` last.
"""
