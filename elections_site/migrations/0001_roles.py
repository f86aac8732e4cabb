from django.db import migrations

from elections_site import roles


def grant(apps, schema_editor):
    roles.grant()


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("publishing", "0001_initial"),
        ("sources", "0001_initial"),
        ("parties", "0001_initial"),
        ("elections", "0001_initial"),
        ("observers", "0001_initial"),
        ("stories", "0001_initial"),
        ("feed", "0001_initial"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
