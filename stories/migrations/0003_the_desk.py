from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("stories", "0001_squashed"),
    ]

    operations = [
        migrations.AlterField(
            model_name="story",
            name="body",
            field=models.TextField(
                blank=True,
                help_text="Markdown: ## heading, **bold**, *italic*, - list, > quotation, [text](address), [text](record:party/amanat) for a record, [^1] for a note with a line “[^1]: source:key-of-the-document p. 4” below.",
            ),
        ),
        migrations.AlterField(
            model_name="story",
            name="image_alt",
            field=models.CharField(
                blank=True,
                help_text="What the image shows, for readers who do not see it. Empty: what is kept with the picture.",
                max_length=300,
                verbose_name="image description",
            ),
        ),
        migrations.AlterField(
            model_name="story",
            name="image_caption",
            field=models.CharField(
                blank=True, help_text="Empty: the caption that is kept with the picture.", max_length=300
            ),
        ),
        migrations.AlterField(
            model_name="story",
            name="image_credit",
            field=models.CharField(
                blank=True,
                help_text="Who made the image. Empty: the credit kept with the picture.",
                max_length=200,
            ),
        ),
    ]
