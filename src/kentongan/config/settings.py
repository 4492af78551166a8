"""Django's settings; what an office sets is in `options.py`."""

from __future__ import annotations

from pathlib import Path

from kentongan.config.database import choose
from kentongan.config.options import Options
from kentongan.ledger.keys import key

OPTIONS = Options.read()
DATA = OPTIONS.data
DATA.mkdir(parents=True, exist_ok=True)
PACKAGE = Path(__file__).parent.parent

SECRET_KEY = key(DATA, "django.key")
DEBUG = OPTIONS.debug
ALLOWED_HOSTS = [*OPTIONS.hosts, "testserver"] if DEBUG else list(OPTIONS.hosts)
ROOT_URLCONF = "kentongan.web.urls"
WSGI_APPLICATION = "kentongan.web.wsgi.application"
AUTH_USER_MODEL = "access.Officer"
AUTHENTICATION_BACKENDS = ["kentongan.access.signin.Backend"]
LOGIN_URL = "/masuk/"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "kentongan.ledger",
    "kentongan.places",
    "kentongan.access",
    "kentongan.reports",
    "kentongan.publication",
    "kentongan.alarms",
    "kentongan.tasks",
    "kentongan.plans",
    "kentongan.issues",
    "kentongan.rumours",
    "kentongan.rakor",
    "kentongan.assessment",
    "kentongan.web",
]
MIDDLEWARE = [
    "django.middleware.gzip.GZipMiddleware",
    "kentongan.web.headers.strict",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kentongan.web.language.by_path",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
            "builtins": [
                "django.templatetags.i18n",
                "kentongan.web.templatetags.words",
            ],
        },
    }
]
DATABASES = {"default": choose(OPTIONS.database, DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["kentongan.access.hashing.Hasher"]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Jakarta"

STATIC_URL = "/static/"
STATIC_ROOT = None
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
ATTACHMENTS = DATA / "attachments"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

API_PER_MINUTE = OPTIONS.api_per_minute

SESSION_COOKIE_NAME = "__Host-kentongan" if OPTIONS.secure else "kentongan"
SESSION_COOKIE_SECURE = OPTIONS.secure
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "kentongan.web.errors.expired"
CSRF_TRUSTED_ORIGINS = (
    # The proxy in front ends TLS, so a request here looks as if it came without.
    [f"https://{host}" for host in OPTIONS.hosts] if OPTIONS.secure else []
)
SECURE_HSTS_SECONDS = 31_536_000 if OPTIONS.secure else 0
SILENCED_SYSTEM_CHECKS = [
    # `web/headers.py` sets what SecurityMiddleware and XFrameOptionsMiddleware would.
    "security.W001",
    "security.W002",
    # The token lies in the session, so there is no cookie of its own to secure.
    "security.W003",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
