"""The palette and the style sheet on top of Qt's Fusion style. Whatever a palette can express is in the palette."""

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.tokens import Tokens


def palette(tokens: Tokens) -> QPalette:
    """The colours for all roles that Fusion uses."""
    role, result = QPalette.ColorRole, QPalette()
    for key, colour in {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.rail,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Link: tokens.link,
        role.LinkVisited: tokens.link,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Light: tokens.border,
        role.Midlight: tokens.border,
        role.Mid: tokens.border,
        role.Dark: tokens.border,
        role.Shadow: tokens.border,
        role.Accent: tokens.primary,
    }.items():
        result.setColor(key, QColor(colour))
    for key in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.muted))
    return result


def sheet(tokens: Tokens) -> str:
    """The style sheet. Widgets choose a look with dynamic properties: `look` on buttons and frames, `tone` on
    labels.
    """
    return _SHEET.format_map({name: getattr(tokens, name) for name in Tokens.__struct_fields__})


_SHEET = """
QWidget[ground="rail"] {{ background: {rail}; }}
QWidget[ground="background"] {{ background: {background}; }}
QWidget[ground="surface"] {{ background: {surface}; }}

QLabel[tone="muted"] {{ color: {muted}; }}
QLabel[tone="brand"] {{ color: {primary}; }}
QLabel[tone="danger"] {{ color: {on_danger}; }}
QLabel[tone="warn"] {{ color: {on_warn}; }}

QPushButton {{
    background: {surface}; color: {text}; border: 1px solid {border}; border-radius: 6px; padding: 5px 11px;
    min-height: 16px; outline: none;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selected}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 4px 10px; }}
QPushButton:disabled {{ color: {muted}; background: {background}; border-style: dashed; }}
QPushButton[look="primary"] {{ background: {primary}; color: {on_primary}; border-color: {primary}; }}
QPushButton[look="primary"]:hover {{ background: {primary_hover}; }}
QPushButton[look="primary"]:focus {{ border-color: {primary}; }}
QPushButton[look="primary"]:disabled {{ background: {chip}; color: {muted}; border-color: {border}; }}
QPushButton[look="quiet"] {{ background: transparent; border-color: transparent; color: {muted}; }}
QPushButton[look="quiet"]:hover {{ background: {hover}; color: {text}; }}
QPushButton[look="quiet"]:focus {{ border-color: {focus}; }}
QPushButton[look="danger"] {{ color: {on_danger}; border-color: {danger}; }}
QPushButton[look="link"] {{
    background: transparent; border: 1px solid transparent; color: {link}; text-decoration: underline; padding: 1px 2px;
}}
QPushButton[look="link"]:focus {{ border-color: {focus}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}

QLineEdit {{
    background: {background}; color: {text}; border: 1px solid {field}; border-radius: 6px; padding: 6px 10px;
    placeholder-text-color: {muted};
    selection-background-color: {primary}; selection-color: {on_primary};
}}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 5px 9px; }}

QScrollArea, SelectableText {{ border: 1px solid transparent; }}
SelectableText[look="copy"] {{
    background: {background}; border: 1px solid {border}; border-radius: 6px; padding: 5px 9px;
}}
QScrollArea:focus, SelectableText:focus, QPlainTextEdit[readOnly="true"]:focus {{
    border: 1px solid {focus};
}}
SelectableText[look="copy"]:focus {{ border: 2px solid {focus}; padding: 4px 8px; }}
QTextEdit[readOnly="true"], QListView[look="pages"], QListView[look="grid"] {{
    border: 1px solid {border}; border-radius: 6px; padding: 1px;
}}
QTableView[look="table"] {{ border: 1px solid transparent; border-radius: 4px; }}
QTextEdit[readOnly="true"]:focus, QListView[look="pages"]:focus, QListView[look="grid"]:focus {{
    border: 2px solid {focus}; padding: 0;
}}
QTableView[look="table"]:focus {{ border-color: {focus}; }}

QSpinBox {{
    background: {background}; color: {text}; border: 1px solid {field}; border-radius: 6px; padding: 5px 10px;
    min-height: 18px;
}}
QSpinBox:focus {{ border: 2px solid {focus}; padding: 4px 9px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus {{ border: none; padding: 0 9px; background: transparent; }}
QComboBox QAbstractItemView {{
    border: 1px solid {border}; selection-background-color: {selected}; selection-color: {text};
}}
QTableView[look="table"] {{ selection-background-color: {selected}; selection-color: {text}; }}
QTableView[look="table"]::item {{ padding: 0 6px; border-bottom: 1px solid {border}; }}
QHeaderView {{ background: {surface}; }}
QHeaderView::section {{
    background: {surface}; color: {muted}; border: none; border-bottom: 1px solid {border}; padding: 6px 9px;
    font-weight: 600;
}}

QComboBox, QDateEdit {{
    background: {surface}; color: {text}; border: 1px solid {field}; border-radius: 6px; padding: 5px 10px;
    min-height: 18px; selection-background-color: {primary}; selection-color: {on_primary};
}}
QComboBox:hover, QDateEdit:hover {{ background: {hover}; }}
QComboBox:focus, QDateEdit:focus {{ border: 2px solid {focus}; padding: 4px 9px; }}
QComboBox:disabled {{ color: {muted}; background: {background}; border-style: dashed; }}
QComboBox::drop-down, QDateEdit::drop-down {{
    subcontrol-origin: padding; subcontrol-position: center right; width: 26px; border: none;
}}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {border}; }}

QPlainTextEdit {{
    background: transparent; color: {text}; border: none; placeholder-text-color: {muted};
    selection-background-color: {primary}; selection-color: {on_primary};
}}
QPlainTextEdit[look="field"] {{ border: 1px solid {field}; border-radius: 6px; padding: 3px 7px; }}
QPlainTextEdit[look="field"]:focus {{ border: 2px solid {focus}; padding: 2px 6px; }}

QLabel[look="cap"] {{
    background: {background}; border: 1px solid {border}; border-radius: 4px; padding: 1px 6px; color: {muted};
}}

QLabel[look="whole"] {{
    background: {surface}; color: {text}; border: 1px solid {field}; padding: 5px 9px;
}}

QFrame[look="card"] {{ background: {surface}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[look="writing"] {{ background: {surface}; border: 1px solid {field}; border-radius: 8px; }}
QFrame[look="note"] {{ background: {note_ground}; border: 1px dashed {note_border}; border-radius: 8px; }}
QFrame[look="block"] {{ background: {danger_ground}; border: 1px solid {danger}; border-radius: 8px; }}
QFrame[look="warn"] {{ background: {warn_ground}; border: 1px solid {warn}; border-radius: 8px; }}
QFrame[look="info"] {{ background: {info_ground}; border: 1px solid {info}; border-radius: 8px; }}
QFrame[look="alarm"] {{ background: {danger_ground}; border: none; border-bottom: 2px solid {danger}; }}
QFrame[look="offer"] {{ background: {info_ground}; border: none; border-bottom: 2px solid {info}; }}
QFrame[look="alarm"] QLabel {{ color: {on_danger}; }}
QFrame[look="block"] QLabel {{ color: {on_danger}; }}
QFrame[look="warn"] QLabel {{ color: {on_warn}; }}
QFrame[look="info"] QLabel {{ color: {on_info}; }}
QFrame[look="quote"] {{ background: {hover}; border: none; border-left: 3px solid {primary}; border-radius: 4px; }}
QFrame[look="told"] {{ border: none; border-top: 1px solid {border}; }}
QFrame[look="rule"] {{ background: {border}; border: none; }}

QAbstractItemView {{ background: {surface}; border: none; outline: none; }}
QAbstractItemView[ground="rail"] {{ background: {rail}; }}
QListView[look="pages"]::item {{ padding: 6px 8px; color: {text}; }}
QListView[look="pages"]::item:selected {{ background: {selected}; }}
QSplitter::handle {{ background: {border}; }}

QMenu {{ background: {surface}; color: {text}; border: 1px solid {border}; padding: 5px; }}
QMenu::item {{ padding: 6px 26px 6px 12px; border-radius: 5px; }}
QMenu::item:selected {{ background: {selected}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px 6px; }}
QMenu::indicator {{ width: 14px; height: 14px; margin-left: 6px; }}

QScrollBar {{ background: transparent; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {scroll}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
