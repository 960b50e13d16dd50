"""Planning, correcting, completing and cancelling missions; their follow-up."""

from servanda.missions.operations.follow_ups import add_follow_up, set_follow_up_done
from servanda.missions.operations.moving import cancel_mission, complete_mission, reopen_mission
from servanda.missions.operations.planning import MissionFacts, correct_mission, plan_mission

__all__ = [
    "MissionFacts",
    "add_follow_up",
    "cancel_mission",
    "complete_mission",
    "correct_mission",
    "plan_mission",
    "reopen_mission",
    "set_follow_up_done",
]
