"""The panel beside the corners: how the photo is cleaned, what comes of it, where it is shown."""

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QSizePolicy, QWidget

from moderator.event.results import Treatment
from moderator.rules.legibility import legibility_of_photo
from moderator.ui import theme
from moderator.ui.icons import Icon, icon
from moderator.ui.theme import Appearance
from moderator.ui.widgets import layouts
from moderator.ui.widgets.frames import Hairline, Surface, button
from moderator.ui.widgets.labels import Label
from moderator.ui.widgets.push import ChoiceButton
from moderator.ui.words import tr

ICONS = {
    Treatment.SHEET: Icon.NOTE,
    Treatment.PINBOARD: Icon.CARDS,
    Treatment.WHITEBOARD: Icon.PLENARY,
    Treatment.AS_IS: Icon.PHOTO,
}


def treatment_words(treatment: Treatment) -> tuple[str, str]:
    """Name a treatment, and what it does."""
    return {
        Treatment.SHEET: (tr("Sheet"), tr("whitens the paper, inks stay")),
        Treatment.PINBOARD: (tr("Pinboard"), tr("each card keeps its colour")),
        Treatment.WHITEBOARD: (tr("Whiteboard"), tr("takes reflections out")),
        Treatment.AS_IS: (tr("Photo"), tr("stays as it is")),
    }[treatment]


class TreatmentButton(ChoiceButton):
    """One of the four treatments: its icon, its name, and what it does in small letters below."""

    def __init__(self, appearance: Appearance, treatment: Treatment) -> None:
        super().__init__("", Qt.Edge.LeftEdge)
        self._appearance, self._treatment = appearance, treatment
        name, does = treatment_words(treatment)
        self.setAccessibleName(name)
        self.setAccessibleDescription(does)
        self._icon = Label()
        self._name, self._does = Label(name, "strong"), Label(does, "caption", wrap=True)
        text = layouts.column(self._name, self._does, layouts.STRETCH, spacing=0)
        row = layouts.row(self._icon, (text, 1), on=self, margins=theme.TIGHT, spacing=theme.TIGHT)
        row.setContentsMargins(theme.SNUG, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        for label in (self._icon, self._name, self._does):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(theme.CONTROL_HEIGHT + theme.WIDE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        appearance.changed.connect(self._draw)
        self.toggled.connect(self._draw)
        self._draw()

    def sizeHint(self) -> QSize:
        """Ask for what its lines need."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def _draw(self) -> None:
        colours = self._appearance.colours
        ink = colours.accent if self.isChecked() else colours.secondary
        pixmap = icon(ICONS[self._treatment], ink).pixmap(QSize(theme.ICON, theme.ICON))
        self._icon.setPixmap(pixmap)
        checked = self.isChecked()
        self._name.setStyleSheet(f"color: {colours.accent};" if checked else "")
        self.setStyleSheet(
            f"QPushButton {{ background: {colours.accent_soft}; border-color: {colours.accent}; }}"
            if checked
            else ""
        )


class AdjustPreview(QWidget):
    """What the photo would look like, as large as there is room."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pixmap = QPixmap()
        self.setMinimumSize(theme.PANEL_WIDTH * 2 // 3, theme.PANEL_WIDTH * 2 // 3)
        self.setAccessibleName(tr("Preview"))
        appearance.changed.connect(self.update)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._pixmap = QPixmap.fromImage(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the picture with a hairline around it."""
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        size = self._pixmap.size().toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(room.topLeft(), size)
        painter.drawPixmap(box, self._pixmap, QRectF(self._pixmap.rect()))
        painter.setPen(QPen(QColor(self._appearance.colours.line), 1))
        painter.drawRect(box)
        painter.end()


class Figure(QWidget):
    """A figure with its name above it and a remark below it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.value = Label("", "strong", wrap=True)
        self.remark = Label("", "caption", wrap=True)
        layouts.column(Label(name, "caption"), self.value, self.remark, on=self, spacing=0)

    def show_words(self, value: str, remark: str = "") -> None:
        """Show other words."""
        self.value.setText(value)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))


class AdjustSide(Surface):
    """Treatments, preview, legibility, halves, internal.

    changed: a treatment was chosen, or one of the boxes ticked. accepted, cancelled: a button was
    pressed.
    """

    changed = Signal()
    accepted = Signal()
    cancelled = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._choices = QButtonGroup(self)
        self._treatments = {
            treatment: TreatmentButton(appearance, treatment) for treatment in Treatment
        }
        grid = QGridLayout()
        grid.setSpacing(theme.TIGHT)
        for place, made in enumerate(self._treatments.values()):
            self._choices.addButton(made)
            grid.addWidget(made, *divmod(place, 2))
            made.clicked.connect(self.changed)
        self.preview = AdjustPreview(appearance)
        self.result = Figure(tr("Result"))
        self.legible = Figure(tr("Legible in the hall"))
        self.certainty = Figure(tr("Corners"))
        self.halves = QCheckBox(tr("Show in the hall as two halves"))
        self.internal = QCheckBox(tr("Internal: neither hall nor documentation"))
        for box in (self.halves, self.internal):
            box.toggled.connect(self.changed)
        self._lines = [Hairline(), Hairline()]
        figures = layouts.column(
            self.result,
            self._lines[0],
            self.legible,
            self._lines[1],
            self.certainty,
            layouts.STRETCH,
            spacing=theme.TIGHT,
        )
        self.accept = button(tr("Accept"), "primary", run=self.accepted)
        self.cancel = button(tr("Cancel"), run=self.cancelled)
        self.accept.setToolTip("Enter")
        self.cancel.setToolTip("Esc")
        kept = Label(tr("The original is kept until you delete it."), "caption", wrap=True)
        layouts.column(
            grid,
            (layouts.row((self.preview, 3), (figures, 2), spacing=theme.SNUG), 1),
            self.halves,
            self.internal,
            kept,
            layouts.row((self.accept, 2), (self.cancel, 1), spacing=theme.TIGHT),
            on=self,
            margins=theme.ROOMY,
            spacing=theme.SNUG,
        )

    @property
    def treatment(self) -> Treatment:
        """The treatment that is chosen."""
        return next(
            (each for each, made in self._treatments.items() if made.isChecked()), Treatment.AS_IS
        )

    def choose(self, treatment: Treatment) -> None:
        """Choose a treatment."""
        self._treatments[treatment].setChecked(True)

    def show_boxes(self, *, halves: bool, internal: bool) -> None:
        """Tick the boxes as they are stored."""
        for box, ticked in ((self.halves, halves), (self.internal, internal)):
            box.blockSignals(True)
            box.setChecked(ticked)
            box.blockSignals(False)

    def show_result(
        self, letters: float | None, proportions: float, depth: float, *, whole: bool
    ) -> None:
        """Show proportions and up to which row the writing can be read.

        letters: height of capitals as a share of the height, None without writing. proportions:
        width by height as shown. depth: of the hall, in picture heights. whole: no sheet in it.
        """
        numbers = QLocale()
        lying = proportions >= 1
        ratio = numbers.toString(max(proportions, 1 / proportions), "f", 2)
        words = tr("Landscape 1 : {ratio}") if lying else tr("Portrait 1 : {ratio}")
        self.result.show_words(
            words.format(ratio=ratio), "" if whole else tr("worked out from the slant of the sheet")
        )
        if letters is None:
            self.legible.show_words(tr("no writing found"))
            return
        full = legibility_of_photo(letters, proportions, depth)
        half = legibility_of_photo(letters, proportions, depth, halves=True)
        first, second = (half, full) if self.halves.isChecked() else (full, half)
        remark = ""
        if not self.halves.isChecked() and second.row > first.row:
            remark = tr("in two halves {rows}").format(rows=row_words(second.row, second.rows))
        elif self.halves.isChecked():
            remark = tr("as a whole {rows}").format(rows=row_words(second.row, second.rows))
        self.legible.show_words(row_words(first.row, first.rows), remark)

    def show_certainty(self, *, is_sure: bool | None) -> None:
        """Show how sure the program is of the corners; None: a person has set them."""
        self.certainty.setVisible(is_sure is not None)
        self._lines[1].setVisible(is_sure is not None)
        if is_sure is not None:
            words = tr("found by the program") if is_sure else tr("uncertain")
            self.certainty.show_words(words, "" if is_sure else tr("please check them"))
            ink = self._appearance.colours.good if is_sure else self._appearance.colours.warning
            self.certainty.value.setStyleSheet(f"color: {ink};")


def row_words(row: int, rows: int) -> str:
    """Say up to which row writing can be read."""
    if row >= rows:
        return tr("to the last row")
    if row == 0:
        return tr("not even in the first row")
    return tr("to row {row} of {rows}").format(row=row, rows=rows)
