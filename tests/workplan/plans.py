"""A small plan for tests, as a treaty's folder holds one, and the real one for 2019."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from servanda.workplan.operations import load_plans
from tests.facts import ANN, TREATIES, TREATY

NOW = dt.datetime(2018, 6, 1, 9, tzinfo=dt.UTC)
CCM_PLANS = TREATIES / TREATY / "plans"


def small_plan(year: int = 2019, **more: Any) -> dict[str, Any]:
    """One outcome, one output, two activities (the second without a translation), two lines of budget."""
    return {
        "year": year,
        "document": {
            "language": "ar",
            "date": f"{year - 1}-06-01",
            "meeting": {"key": "8MSP"},
            "title_ar": "خطة عمل",
            "title_en": "Work plan",
        },
        "objective": {"title_ar": "دعم الدول الأطراف", "title_en": "Support States Parties"},
        "mandate": [{"letter": "a", "title_ar": "مساعدة الرئيس", "title_en": "Assist the President"}],
        "outcomes": [
            {
                "number": "1",
                "title_ar": "النتيجة الأولى",
                "title_en": "First outcome",
                "outputs": [
                    {
                        "number": "1.1",
                        "title_ar": "الناتج الأول",
                        "title_en": "First output",
                        "activities": [
                            {
                                "number": "1.1.1",
                                "title_ar": "إسداء المشورة",
                                "title_en": "Advise",
                                "source": {"line": 202, "number_as_printed": "١-١-١"},
                            },
                            {"number": "1.1.2", "title_ar": "رسائل تذكيرية"},
                        ],
                    }
                ],
            }
        ],
        "assumptions": [{"title_ar": "أن تُعتمد الخطة", "title_en": "The plan is adopted"}],
        "budget": {
            "currency": "CHF",
            "lines": [
                {"key": "salaries", "label_ar": "المرتبات", "label_en": "Salaries", "amount": 300},
                {"key": "travel", "label_ar": "السفر", "label_en": "Travel", "amount": 44.5},
            ],
            "total": {"amount": 344.5, "amount_as_printed": "٣٤٤٫٥"},
            "in_kind": [{"key": "rooms", "label_en": "Rooms", "amount": None}],
            "travel": {"trips": 9, "long_haul": 4, "short_haul": 5},
            "staffing": {"total_fte": 2.5},
        },
        **more,
    }


def plans_folder(folder: Path, *plans: dict[str, Any], beside: str = "") -> Path:
    """A folder of plans; `beside` is what stands in the .toml of each."""
    folder.mkdir(exist_ok=True)
    for plan in plans or (small_plan(),):
        (folder / f"{plan['year']}.json").write_text(json.dumps(plan), "utf-8")
        (folder / f"{plan['year']}.toml").write_text(beside, "utf-8")
    return folder


def load_ccm_plans() -> None:
    """The plans of the Convention as they are in the repository."""
    load_plans(folder=CCM_PLANS, treaty_id=TREATY, actor=ANN, now=NOW)
