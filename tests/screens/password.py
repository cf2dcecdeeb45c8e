"""The password prompt for a team's server: first time, and after a wrong password."""

from PySide6.QtWidgets import QWidget

from app.ui.theme.theme import Theme
from app.ui.views.password_sheet import PasswordSheet
from tests.screens.frame import _shell

SERVER, USER = "balie (databaseserver.burgerzaken.duinstad.example)", "f.yilmaz"


def asked(theme: Theme) -> QWidget:
    """At the first start."""
    shell = _shell(theme)
    sheet = PasswordSheet(theme, SERVER, USER, shell)
    sheet.setParent(None)
    shell.deleteLater()
    return sheet


def refused(theme: Theme) -> QWidget:
    """It was wrong."""
    sheet = asked(theme)
    assert isinstance(sheet, PasswordSheet)
    sheet.row.input.setText("niet het wachtwoord")
    sheet.refuse(
        f"{SERVER} accepteert dit wachtwoord niet. Let op hoofdletters en kleine letters en voer het opnieuw in."
    )
    return sheet


def window(theme: Theme) -> QWidget:
    """The whole window behind it."""
    shell = _shell(theme)
    shell.show_problem(
        "Balie kan de gesprekken niet openen",
        f"{SERVER} wil het wachtwoord van {USER} weten.",
        "Inloggen …",
    )
    return shell


SCREENS = {"password": asked, "password-refused": refused, "password-window": window}
