"""Who may use the pages of the desk."""

from __future__ import annotations

from servanda.common.access import Role, allow

reads_the_desk = allow(Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)
"""The Unit, the President’s office, coordinators and the auditor see what is recorded under the treaty."""

works_at_the_desk = allow(Role.STAFF)
"""Only the Unit's staff change what is recorded."""

reads_persons = allow(Role.STAFF, Role.PRESIDENT, Role.COORDINATOR)
"""Persons whom States named: coordinators see names and functions for their theme, which the queries hold."""

reads_addresses = allow(Role.STAFF, Role.PRESIDENT)
"""Addresses of persons and permanent missions."""

reads_the_money = allow(Role.STAFF, Role.PRESIDENT, Role.AUDITOR)
"""Budgets and contributions."""
