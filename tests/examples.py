"""How the property tests choose their examples.

`make test` takes the same ones each time, so that a red run means a change and not a throw of the dice. `make fuzz`
looks further: other examples each time, and many more of them. What it finds becomes an example in the tests.
"""

import os

from hypothesis import HealthCheck, settings

MANY = 2_000


def load() -> None:
    """Choose the profile that the environment asks for; called before any test is read."""
    settings.register_profile("steady", derandomize=True, database=None, deadline=None)
    settings.register_profile(
        "fuzz", max_examples=MANY, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("fuzz" if os.environ.get("SERVANDA_FUZZ") else "steady")
