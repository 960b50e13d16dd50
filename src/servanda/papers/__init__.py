"""How things are written: dates, figures, names, tables and calendar feeds in the six languages.

Pure Python: nothing here knows the database, the web or any one treaty. A language is its two-letter code:
ar, zh, en, fr, ru, es.
"""
