"""Templates of programmes: offered where there is none yet, and made of what there is."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from moderator.actions.programme_template import fill_from_template, save_as_template, templates
from moderator.ui.hub import Hub
from moderator.ui.words import tr


def templates_menu(hub: Hub, parent: QWidget, choose: Callable[[str], object]) -> QMenu:
    """Offer all templates, those of one's own below; `choose` gets the name of one."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    own = False
    for template in templates(hub.conference.event.language):
        if template.own and not own:
            menu.addSeparator()
            own = True
        action = menu.addAction(
            tr("{title} (%n days)", n=template.days).format(title=template.title).replace("&", "&&")
        )
        action.setToolTip(template.sentence)
        action.setStatusTip(template.sentence)
        action.triggered.connect(lambda _on, name=template.name: choose(name))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def offer(hub: Hub, parent: QWidget, below: QWidget) -> None:
    """Offer the templates below a button; the chosen one begins the programme."""
    menu = templates_menu(hub, parent, lambda name: hub.do(fill_from_template, name))
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
    menu.setActiveAction(menu.actions()[0])


def keep(hub: Hub) -> None:
    """Keep the programme as a template of one's own, and say so."""
    said = hub.do(save_as_template).value
    if said is not None:
        hub.show_message(said, undoable=False)
