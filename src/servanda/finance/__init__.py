"""Money: the budget of a year with what was spent and committed, contributions asked and received, cash ahead.

The host keeps the books; here stands what the Unit and the States need to see of them.
"""
