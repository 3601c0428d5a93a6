"""What the hall shows that is not in the event: shapes of pictures, and the way of phones."""

from moderator.event.errors import FileProblem
from moderator.rules.wifi_code import wifi_code
from moderator.slides.given import Given
from moderator.slides.own_scene import PhonesWay
from moderator.slides.photos import ratio_of
from moderator.ui import remembered
from moderator.ui.hub import Hub
from moderator.ui.phones import PhoneNetwork


class HallGiven:
    """Gathers what scenes are given, and remembers the shape of each picture."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._ratios: dict[str, float] = {}

    def now(self) -> Given:
        """Return what scenes are given at this moment."""
        return Given(self._ratio, self._phones())

    def _ratio(self, content: str) -> float:
        if content not in self._ratios:
            try:
                self._ratios[content] = ratio_of(self._hub.store.shown_photo(content))
            except (KeyError, FileProblem):
                return 0.0  # it may still arrive
        return self._ratios[content]

    def _phones(self) -> tuple[tuple[int | None, PhonesWay], ...]:
        phones = self._hub.phones
        answering = None if phones is None else phones.answering
        if phones is None or answering is None:
            return ()
        name = password = ""
        if remembered.PHONE_NETWORK.get() != PhoneNetwork.HOUSE:
            name, password = remembered.HOTSPOT_NAME.get(), remembered.HOTSPOT_PASSWORD.get()
        network = wifi_code(name, password) if name else ""
        address = answering.addresses[0]
        typed = answering.typed(address)
        ways: list[tuple[int | None, PhonesWay]] = [
            (None, PhonesWay(answering.url(address), typed, "", network, name, password))
        ]
        for room in phones.rooms():
            code = phones.server.code(room).code
            page = answering.invitation(address, code)
            ways.append((room.id, PhonesWay(page, typed, code, network, name, password)))
        return tuple(ways)
