"""Letters and messages are found by their words in six languages."""

from __future__ import annotations

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from servanda.papers.searching import indexed


def index_all(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Index what is there, one row after the other."""
    letters = apps.get_model("correspondence", "Letter")
    for letter in letters.objects.filter(reference__isnull=False).iterator():
        said = (letter.reference, letter.subject, letter.addressee, letter.email, *letter.paragraphs)
        letters.objects.filter(pk=letter.pk).update(searched=indexed("\n".join(said)))
    messages = apps.get_model("correspondence", "Message")
    for message in messages.objects.iterator():
        said = (message.subject, message.sender, message.recipients, message.body)
        messages.objects.filter(pk=message.pk).update(searched=indexed("\n".join(said)))


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0004_files_of_messages")]

    operations = [
        migrations.AddField(
            "letter", "searched", models.TextField(blank=True, default=""), preserve_default=False
        ),
        migrations.RunPython(index_all, migrations.RunPython.noop),
    ]
