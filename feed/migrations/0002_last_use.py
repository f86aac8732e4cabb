from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("feed", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="partnerkey",
            name="last_used_at",
            field=models.DateTimeField(
                blank=True, editable=False, help_text="To the hour: noted once an hour at most.", null=True
            ),
        ),
    ]
