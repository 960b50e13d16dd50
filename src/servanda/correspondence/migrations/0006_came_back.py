"""Letters that did not arrive come back, and a batch knows when it was to be sent."""

from __future__ import annotations

from django.db import migrations, models

STAGES = ["approved", "draft", "not delivered", "not sent", "printed", "sending", "sent", "withdrawn"]


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0005_words_of_letters")]

    operations = [
        migrations.AddField("letterbatch", "asked_to_send_at", models.DateTimeField(null=True)),
        migrations.RemoveConstraint("letter", "letter_stage"),
        migrations.AddConstraint(
            "letter",
            models.CheckConstraint(condition=models.Q(("stage__in", STAGES)), name="letter_stage"),
        ),
    ]
