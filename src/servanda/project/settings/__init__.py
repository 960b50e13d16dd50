"""Django's settings, one file per concern; every value an operator can set is named in `environment`."""

from servanda.project.settings.base import *
from servanda.project.settings.database import *
from servanda.project.settings.languages import *
from servanda.project.settings.mail import *
from servanda.project.settings.pages import *
from servanda.project.settings.security import *
from servanda.project.settings.sign_in import *
