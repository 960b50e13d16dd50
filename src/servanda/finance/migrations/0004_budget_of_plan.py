from typing import Any

from django.db import migrations, models


def tell_those_of_plans(apps: Any, _editor: Any) -> None:
    """A budget that was taken over from a plan names the title of that plan, in the language of who did it."""
    versions = apps.get_model("workplan", "PlanVersion")
    for budget in apps.get_model("finance", "Budget").objects.exclude(source=""):
        of_year = versions.objects.filter(plan__treaty_id=budget.treaty_id, plan__year=budget.year)
        if any(budget.source in titles.values() for titles in of_year.values_list("titles", flat=True)):
            budget.of_plan = True
            budget.save(update_fields=["of_plan"])


class Migration(migrations.Migration):
    dependencies = [
        ("finance", "0003_table_day_and_budget_of_in_kind"),
        ("workplan", "0003_paper_head"),
    ]

    operations = [
        migrations.AddField(
            model_name="budget",
            name="of_plan",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(tell_those_of_plans, migrations.RunPython.noop),
    ]
