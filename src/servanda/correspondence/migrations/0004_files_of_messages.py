import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0003_word_templates"), ("library", "0001_initial")]

    operations = [
        migrations.RemoveField("message", "files"),
        migrations.CreateModel(
            name="MessageFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="library.storedfile"
                    ),
                ),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="correspondence.message",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("message", "file"), name="file_of_message_once")
                ],
            },
        ),
        migrations.AddField(
            "message",
            "files",
            models.ManyToManyField(
                related_name="+", through="correspondence.MessageFile", to="library.storedfile"
            ),
        ),
    ]
