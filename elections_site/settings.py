"""The one file that reads the environment. Production is the default; a switch away from it is explicit."""

import os
from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

from elections_site import loopback
from elections_site.engines import with_options
from elections_site.secret import kept_secret

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

# The product

SITE_NAME = env.str("SITE_NAME", default="Ballot Desk")
DATA_DIR = Path(env.str("DATA_DIR", default=str(BASE_DIR / "data"))).resolve()

# Where it is served. LOOPBACK_HTTP is plain HTTP for this machine only: the host names shrink with it,
# so a site that the public can reach cannot be served without TLS. HOST is the address that `start` listens at.

HOST = env.str("HOST", default="127.0.0.1")
LOOPBACK_NAMES = loopback.names(HOST)
LOOPBACK_HTTP = env.bool("LOOPBACK_HTTP", default=False)
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = LOOPBACK_NAMES if LOOPBACK_HTTP else env.list("ALLOWED_HOSTS", default=LOOPBACK_NAMES)
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
WEB_WORKERS = env.int("WEB_WORKERS", default=min(os.cpu_count() or 1, 8))
WSGI_APPLICATION = "elections_site.wsgi.application"
ROOT_URLCONF = "elections_site.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Transport and headers

SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(DATA_DIR / "secret_key")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
SECURE_SSL_REDIRECT = not LOOPBACK_HTTP
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 0 if LOOPBACK_HTTP else env.int("HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not LOOPBACK_HTTP
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "website.views.errors.csrf_failed"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "serial",
        "usb",
    )
}

# What a request may carry

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # an election with 500 sourced rows is one form
DATA_UPLOAD_MAX_NUMBER_FILES = 20
QUERY_STRING_MAX_LENGTH = 8 * 1024

# Applications, in the order of the stack

INSTALLED_APPS = [
    "elections_site.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "axes",
    "csp",
    "publishing",
    "sources",
    "parties",
    "elections",
    "observers",
    "stories",
    "website",
    "feed",
    "elections_site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "elections_site.middleware.ContentPolicy",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "elections_site.middleware.RefuseBadInput",
    "elections_site.middleware.Common",  # before the cache: it is what refuses a foreign Host
    "website.middleware.EditionCacheMiddleware",
    "elections_site.middleware.DeskSession",
    "elections_site.middleware.DeskCsrf",
    "elections_site.middleware.DeskAuthentication",
    "elections_site.middleware.DeskMessages",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
# The check wants Django's CSRF middleware by name; elections_site.middleware.DeskCsrf is a subclass of it.
SILENCED_SYSTEM_CHECKS = ["security.W003"]

# Data

DATABASES = {
    "default": with_options(env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}"))
}
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
MEDIA_ROOT = DATA_DIR / "files"  # never served as it is: publishing hands a file out once it is released

# Static files

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "elections_site.static_files.HashedFiles"},
}
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Who may come in

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
DEMO_PASSWORD = env.str("DEMO_PASSWORD", default="")
LOGIN_URL = "admin:login"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
AXES_FAILURE_LIMIT = env.int("LOGIN_FAILURE_LIMIT", default=5)
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "elections_site.clients.address"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# The desk. Whoever wrote a record does not publish it: somebody else does. A newsroom of one turns this off.

SECOND_PERSON = env.bool("SECOND_PERSON", default=True)

# A live page that nobody published anew or found still right for so long is shown as ageing.

REVIEW_AFTER_MONTHS = env.int("REVIEW_AFTER_MONTHS", default=12)

# Language and time

LANGUAGE_CODE = "en"
FORMAT_MODULE_PATH = ["elections_site.formats"]
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("kk", "Қазақша")]
CONTENT_LANGUAGE = "en"
TIME_ZONE = "UTC"
USE_TZ = True

# Logging: one JSON object a line on standard output, warnings and up

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "elections_site.logs.JsonFormatter"}},
    "handlers": {
        "stdout": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "json"}
    },
    "root": {"handlers": ["stdout"], "level": env.str("LOG_LEVEL", default="WARNING")},
    "loggers": {
        "django": {"handlers": [], "level": "NOTSET", "propagate": True},
        "django.request": {"level": "ERROR"},  # not every address that a robot guesses
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}

# Partner feed: public, read-only, without sessions

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": [],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "feed.negotiation.Settled",
    "DEFAULT_SCHEMA_CLASS": "feed.schema.FeedSchema",
    "EXCEPTION_HANDLER": "feed.problems.from_exception",
    "UNAUTHENTICATED_USER": None,
    "URL_FORMAT_OVERRIDE": None,
}
SPECTACULAR_SETTINGS = {
    "OAS_VERSION": "3.1.1",
    "TITLE": f"{SITE_NAME} feed",
    "DESCRIPTION": "Published editions on elections, parties, observers and their sources. Public and read-only.",
    "VERSION": "1.0.0",
    "SERVERS": [{"url": "/"}],
    "SERVE_INCLUDE_SCHEMA": False,
    "PREPROCESSING_HOOKS": ["feed.openapi.only_the_feed"],
    "POSTPROCESSING_HOOKS": ["feed.openapi.settle_shapes"],
    "APPEND_COMPONENTS": {"securitySchemes": {"partnerKey": {"type": "http", "scheme": "bearer"}}},
    "SORT_OPERATIONS": False,
    "SORT_OPERATION_PARAMETERS": False,
}
