"""What several questions measure of the records; nothing here knows a question.

A file of ``analyses/NAME/`` is imported by nobody outside its folder: what two need stands here.
"""
