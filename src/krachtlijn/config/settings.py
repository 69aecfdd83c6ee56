"""Settings of the site, the API, the command line and the worker; each value a deployment may set is in `environment.py`."""

from csp.constants import NONCE, SELF

from krachtlijn.config.database import database_settings
from krachtlijn.config.environment import PACKAGE, read_environment
from krachtlijn.people.holder import KEEP_ANONYMOUS

ENVIRONMENT = read_environment()

KRACHTLIJN_VAR = ENVIRONMENT.var
KRACHTLIJN_HAS_DEMO = ENVIRONMENT.has_demo
KRACHTLIJN_PUBLIC_ADDRESS = ENVIRONMENT.public_address
KRACHTLIJN_API_REQUESTS_PER_MINUTE = ENVIRONMENT.api_requests_per_minute

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.is_debug
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
CSRF_TRUSTED_ORIGINS = list(ENVIRONMENT.trusted_origins)
SITE_ID = 1

DATABASES = database_settings(var=ENVIRONMENT.var, url=ENVIRONMENT.database_url, log_url=ENVIRONMENT.log_database_url)
DATABASE_ROUTERS = ["krachtlijn.store.router.LogRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STORE_OWNERS = ("audit", "work", "taxonomy", "evidence", "people", "training", "jobs", "rules", "paths", "at_work")
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "krachtlijn.web.design",
    *(f"krachtlijn.store.{owner}" for owner in STORE_OWNERS),
]

MIDDLEWARE = [
    "krachtlijn.web.design.middleware.ReadOnlyGetMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "krachtlijn.web.design.middleware.ActorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "krachtlijn.web.design.middleware.ErrorPageMiddleware",
]

ROOT_URLCONF = "krachtlijn.config.urls"
WSGI_APPLICATION = "krachtlijn.config.wsgi.application"
ACTOR_SITES = ("public", "citizen", "adviser", "employer", "provider", "sector", "policy", "auditor")

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / site / "templates" for site in ("design", *ACTOR_SITES)],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["krachtlijn.web.design.templatetags.krachtlijn"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "krachtlijn.web.design.context.page_frame",
            ],
        },
    }
]

AUTH_USER_MODEL = "store_people.Account"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "public:start"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

SESSION_COOKIE_AGE = int(KEEP_ANONYMOUS.total_seconds())
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.is_behind_https
SESSION_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.is_behind_https else 0
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "object-src": ["'none'"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": ["'none'"],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = ENVIRONMENT.var / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "design" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": ENVIRONMENT.static_storage},
}
WHITENOISE_MAX_AGE = 31_536_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"krachtlijn": {"level": "INFO"}, "django.server": {"level": "WARNING"}},
}
