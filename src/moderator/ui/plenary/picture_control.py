"""What keys and mouse do to the picture in the hall: view, spotlight, pointer, freeze, message."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from moderator.event.phrase import Phrase, phrase
from moderator.slides.layout.pages import slide_of
from moderator.slides.lines import lines_of, next_line, picture_in
from moderator.slides.view import SlideView
from moderator.ui.hub import Hub
from moderator.ui.plenary.keys import StageKey
from moderator.ui.plenary.pictures import SlidePictures

CLOSER = 1.25
"""Factor of one step of the keys."""
PAN = 0.15
"""Share of what is seen by which a key moves it."""
PANS = {
    StageKey.LOOK_LEFT: (-PAN, 0.0),
    StageKey.LOOK_RIGHT: (PAN, 0.0),
    StageKey.LOOK_UP: (0.0, -PAN),
    StageKey.LOOK_DOWN: (0.0, PAN),
}


class PictureControl(QObject):
    """Changes how the hall sees what is presented, never what it is.

    aspect: of the hall's screen. refusal: why the last key did nothing.
    message_wanted: a message for the hall is to be written.
    """

    message_wanted = Signal()

    def __init__(self, hub: Hub, pictures: SlidePictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage, self._pictures = hub.stage, pictures
        self.aspect = 16 / 9
        self.refusal: Phrase | None = None

    def press(self, key: StageKey | int) -> bool:
        """Do what a key asks for; return whether it was one about the picture."""
        self.refusal = None
        stage, view = self._stage, self._stage.view
        match key:
            case StageKey.FREEZE:
                self.freeze()
            case StageKey.POINTER:
                stage.point(on=not stage.pointing)
            case StageKey.MESSAGE:
                self.ask_for_message()
            case StageKey.CLOSER:
                self.zoom(CLOSER)
            case StageKey.FARTHER:
                self.zoom(1 / CLOSER)
            case StageKey.LIGHT | StageKey.LIGHT_BEFORE:
                self.light(1 if key is StageKey.LIGHT else -1)
            case 0 if not view.whole:
                self.look(SlideView(pointer=view.pointer))
            case StageKey.LOOK_LEFT | StageKey.LOOK_RIGHT | StageKey.LOOK_UP | StageKey.LOOK_DOWN:
                self.look(view.panned(*PANS[key]))
            case _:
                return False
        return True

    def clear(self) -> bool:
        """Take away the pointer and the spotlight, else the message; return whether one was on."""
        stage = self._stage
        if stage.pointing:
            stage.point(on=False)
        elif stage.view.spotlight is not None and not stage.cue.dark:
            stage.look(replace(stage.view, spotlight=None))
        elif stage.message is not None and not stage.covered:
            stage.set_message(None)
        else:
            return False
        return True

    def freeze(self) -> None:
        """Let the hall keep what it sees, or see again what is presented; not black or white.

        Kept, black would stay after the key that ends it, and nobody would know why.
        """
        if self._stage.frozen:
            self._stage.thaw()
        elif self._stage.presented.dark:
            self.refusal = phrase("The hall sees no slide that it could keep.")
        else:
            self._stage.freeze(self._pictures.stage_scene())

    def look(self, view: SlideView) -> None:
        """Look at the slide in another way; black and white have nothing to look at."""
        if not self._stage.presented.dark:
            self._stage.look(view)

    def zoom(self, factor: float) -> None:
        """Look closer by a factor, at the picture where the slide has one: beside it is nothing."""
        view = self._stage.view.zoomed(factor)
        slide = slide_of(self._pictures.scene(self._stage.presented), self.aspect)
        area = picture_in(slide)
        self.look(view if area is None else view.kept_on(area))

    def light(self, step: int) -> None:
        """Highlight the next line of the slide, or the one before with a step of -1."""
        view = self._stage.view
        slide = slide_of(self._pictures.scene(self._stage.presented), self.aspect)
        self.look(replace(view, spotlight=next_line(lines_of(slide), view.spotlight, step)))

    def ask_for_message(self) -> None:
        """Take the message away, or ask for one."""
        if self._stage.message is not None:
            self._stage.set_message(None)
        else:
            self.message_wanted.emit()
