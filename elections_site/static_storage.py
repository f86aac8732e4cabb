"""Where static files are served from: under names that change with their content."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticModules(CompressedManifestStaticFilesStorage):
    """Also rewrites what a script imports, so that no module of one release is run beside one of another."""

    support_js_module_import_aggregation = True
