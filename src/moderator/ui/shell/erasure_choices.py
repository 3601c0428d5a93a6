"""What is to become of personal data: the choices, and in words what then goes and what stays."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QWidget

from moderator.actions.personal_data import PersonalOverview
from moderator.actions.retention import BackupFate, ErasureWish, OrganisationFate
from moderator.event.documentation import ErasureMethod
from moderator.ui import theme
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Surface
from moderator.ui.widgets.labels import Label, WrappedPage, set_kind
from moderator.ui.words import tr

INDENT = theme.ROOMY + theme.TIGHT
"""Where the words beside a check box begin."""


class ErasureChoices(WrappedPage):
    """Names, organisations, roles and backups, and a summary that follows what is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._single = self._organisations = 0
        self.pseudonymise = QRadioButton(tr("Replace names by numbers (pseudonymise)"))
        self.delete = QRadioButton(tr("Delete people; nameless ones take their places"))
        self.pseudonymise.setChecked(True)
        self.numbered = QRadioButton(tr("Replace by numbers"))
        self.removed = QRadioButton(tr("Remove"))
        self.kept = QRadioButton(tr("Keep by name"))
        self.numbered.setChecked(True)
        self._groups = (
            _grouped(self, self.pseudonymise, self.delete),
            _grouped(self, self.numbered, self.removed, self.kept),
        )
        self.roles = QCheckBox(tr("Remove the names of moderators and speakers too"))
        self.remove_backups = QCheckBox(
            tr("Delete the backups instead of only taking the names out of them")
        )
        self.telling = Label("", "caution", wrap=True)
        self._summary = tuple(Label("", wrap=True) for _ in range(4))
        self._lay_out()
        for each in self.controls:
            each.toggled.connect(self._show)
        self._show()

    @property
    def controls(self) -> tuple[QRadioButton | QCheckBox, ...]:
        """All that can be chosen, in its order."""
        organisations = (self.numbered, self.removed, self.kept)
        return (
            self.pseudonymise,
            self.delete,
            *organisations,
            self.roles,
            self.remove_backups,
        )

    @property
    def wish(self) -> ErasureWish:
        """What is chosen."""
        if self.kept.isChecked():
            fate = OrganisationFate.KEPT
        elif self.removed.isChecked():
            fate = OrganisationFate.REMOVED
        else:
            fate = OrganisationFate.NUMBERED
        return ErasureWish(
            ErasureMethod.DELETED if self.delete.isChecked() else ErasureMethod.PSEUDONYMISED,
            roles=self.roles.isChecked(),
            organisations=fate,
            backups=(
                BackupFate.REMOVED if self.remove_backups.isChecked() else BackupFate.REWRITTEN
            ),
        )

    def show_overview(self, found: PersonalOverview) -> None:
        """Say of what was found how many organisations tell who somebody is."""
        self._single, self._organisations = found.single, found.organisations
        self._show()

    @Slot()
    def _show(self) -> None:
        self.telling.setText(self._telling())
        kept = self.kept.isChecked() and self._single > 0
        set_kind(self.telling, "caution" if kept else "caption-dark")
        words = (self._going(), self._staying(), _of_photos(), _out_of_reach())
        for label, text in zip(self._summary, words, strict=True):
            label.setText(text)
        self.changed.emit()

    def _telling(self) -> str:
        if not self._single:
            return tr("An organisation can tell who somebody is, as where one person came alone.")
        return tr(
            "%n organisations sent one person only: whoever was there will know who is meant.",
            n=self._single,
        )

    def _going(self) -> str:
        wish, parts = self.wish, []
        parts.append(tr("names, addresses, numbers, functions, needs, remarks, consents"))
        if wish.method is ErasureMethod.DELETED:
            parts.append(tr("wishes and who wanted to be with whom"))
        parts.append(tr("who spoke for a group or sent a photo; names in all texts"))
        if wish.organisations is OrganisationFate.REMOVED:
            parts.append(tr("organisations"))
        if wish.roles:
            parts.append(tr("names of moderators and speakers"))
        parts.append(tr("all steps that could be undone"))
        if wish.backups is BackupFate.REMOVED:
            parts.append(tr("all backups"))
        return "; ".join(parts)

    def _staying(self) -> str:
        wish, parts = self.wish, []
        parts.append(tr("programme, results, dots and all figures"))
        if wish.method is ErasureMethod.DELETED:
            parts.append(tr("places and groups of nameless people, in another order"))
        else:
            parts.append(
                tr(
                    "places, groups and wishes under the number; whoever still has the printed "
                    "badges can tell who it was"
                )
            )
        if wish.organisations is OrganisationFate.KEPT:
            parts.append(tr("organisations by name"))
        if not wish.roles:
            parts.append(tr("names of moderators and speakers"))
        return "; ".join(parts)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SNUG)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        names = (tr("Goes"), tr("Stays"), tr("Photos"), tr("Out of reach"))
        for place, (name, label) in enumerate(zip(names, self._summary, strict=True)):
            grid.addWidget(Label(name, "strong"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, place, 1)
        surface = Surface(self)
        margins = (theme.SNUG, theme.TIGHT, theme.SNUG, theme.TIGHT)
        layouts.column(grid, on=surface, margins=margins)
        organisations = layouts.row(
            self.numbered, self.removed, self.kept, layouts.STRETCH, spacing=theme.ROOMY
        )
        layouts.column(
            Label(tr("Names"), "section"),
            self.pseudonymise,
            self.delete,
            layouts.Space(theme.GRID),
            Label(tr("Organisations"), "section"),
            organisations,
            self.telling,
            layouts.Space(theme.GRID),
            Label(tr("Also"), "section"),
            self.roles,
            self.remove_backups,
            layouts.Space(theme.GRID),
            surface,
            layouts.STRETCH,
            on=self,
            spacing=theme.TIGHT,
        )


def _of_photos() -> str:
    return tr(
        "stay, without place, time and camera in the file. What can be seen on them stays, also "
        "faces and names on flipcharts, and the original beneath a blurred one: delete such photos "
        "in Results first."
    )


def _out_of_reach() -> str:
    return tr(
        "what was printed, sent, exported or handed over before, and the emergency folder on a "
        "stick"
    )


def _grouped(parent: QWidget, *buttons: QRadioButton) -> QButtonGroup:
    group = QButtonGroup(parent)
    for each in buttons:
        group.addButton(each)
    return group
