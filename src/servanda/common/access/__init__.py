"""Who is looking, and what was decided for each view.

Every view carries a decision: `@public`, `@signed_in` or `@allow(Role.…)`. A view without one is refused at
run time (`servanda.people.middleware`) and fails the suite (the rights matrix in `tests/journeys`). The finer
questions (this State's draft, that person's file) belong to the queries and operations of the themes.
"""

from servanda.common.access.decisions import (
    Decision,
    ViewerRequest,
    allow,
    decision_of,
    guard,
    part_signed_in,
    public,
    require,
    signed_in,
)
from servanda.common.access.refusals import NotAllowed, NotThere, SignInNeeded
from servanda.common.access.viewers import ANYONE, OPERATOR, Role, Viewer

__all__ = [
    "ANYONE",
    "OPERATOR",
    "Decision",
    "NotAllowed",
    "NotThere",
    "Role",
    "SignInNeeded",
    "Viewer",
    "ViewerRequest",
    "allow",
    "decision_of",
    "guard",
    "part_signed_in",
    "public",
    "require",
    "signed_in",
]
