from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class ElectionsSiteConfig(AppConfig):
    name = "elections_site"
    verbose_name = "Site"


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin, with the desk's front page and search."""

    default = False
    default_site = "publishing.desk.site.DeskSite"
