from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """A script's imports are hashed as its address is: no browser mixes the new half of a script with the old one."""

    support_js_module_import_aggregation = True
