from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from servanda.reporting import triggers


def install(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.install(editor.connection)


def remove(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.remove(editor.connection)


class Migration(migrations.Migration):
    """The database itself refuses to change what a submitted version says."""

    dependencies = [("reporting", "0002_reports")]

    operations = [migrations.RunPython(install, remove)]
