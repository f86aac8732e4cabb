from django.apps import AppConfig


class ElectionsSiteConfig(AppConfig):
    name = "elections_site"
    verbose_name = "Site"
