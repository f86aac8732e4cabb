from django.db import migrations

from publishing import guards


class Migration(migrations.Migration):
    dependencies = [("publishing", "0001_initial")]

    operations = [migrations.RunPython(guards.install, guards.remove)]
