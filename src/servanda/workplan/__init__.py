"""The annual plan: objective, mandate, priorities, outcomes, outputs, activities, assumptions, budget."""
