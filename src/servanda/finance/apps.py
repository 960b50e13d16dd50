"""The room `finance` as a Django application."""

from django.apps import AppConfig


class FinanceConfig(AppConfig):
    name = "servanda.finance"
    label = "finance"

    def ready(self) -> None:
        """Adopt the budget that came with a plan when the plan is adopted."""
        from servanda.finance.operations.plan_budgets import adopt_with_plan  # noqa: PLC0415 - needs the models
        from servanda.workplan.adoption import plan_adopted  # noqa: PLC0415 - needs the models

        plan_adopted.connect(adopt_with_plan, dispatch_uid="budget of the plan")
