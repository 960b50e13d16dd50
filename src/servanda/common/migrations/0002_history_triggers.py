from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from servanda.common.history import triggers


def install(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.install(editor.connection)


def remove(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.remove(editor.connection)


class Migration(migrations.Migration):
    """The database itself refuses to change or remove an entry of the history."""

    dependencies = [("common", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
