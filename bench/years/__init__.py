"""Ten years of reports of 120 States: boards, portal, summaries, and 120 letters in six languages."""
