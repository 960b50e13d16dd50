"""The law as data: a treaty's rules, a State's dated facts, and what follows from them.

Pure Python and NumPy: nothing here knows the database, the web or any one treaty.
"""
