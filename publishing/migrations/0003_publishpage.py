from django.db import migrations, models

from publishing import guards


class Migration(migrations.Migration):
    """The guards step aside while SQLite rebuilds the table of editions."""

    dependencies = [("publishing", "0002_guards")]

    operations = [
        migrations.RunPython(guards.remove, guards.install),
        migrations.AddField(
            model_name="edition",
            name="due_zone",
            field=models.CharField(
                blank=True, default="", help_text="The time zone in which the desk said when.", max_length=64
            ),
        ),
        migrations.AddField(
            model_name="edition",
            name="embargo_reason",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Why it has to wait; for the desk alone. Empty: it is only scheduled.",
            ),
        ),
        migrations.RunPython(guards.install, guards.remove),
    ]
