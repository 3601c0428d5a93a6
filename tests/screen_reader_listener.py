"""Listens as a screen reader does; run by the system's Python, which has the accessibility bus.

    python3 screen_reader_listener.py PROGRAM ...

Starts the program, takes orders as lines of JSON on its standard input and answers each with a line
that begins with "answer": {"find": [role, name]} with the names of the children of what is found,
{"keys": [...], "until": text} by sending the keys and telling what was heard until that text was.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  # the version must be chosen before

KINDS = ("object:announcement", "object:state-changed:focused")
PATIENCE = 20.0
"""Seconds until something that never comes is given up."""
Heard = list[tuple[str, str]]


def listen(heard: Heard) -> Any:  # the bus has no types
    """Note what is announced and what gets the keys."""

    def hear(event: Any) -> None:
        if event.type == KINDS[0]:
            heard.append(("announced", str(event.any_data)))
        elif event.detail1 and event.source is not None:
            heard.append(("focused", str(event.source.get_name())))

    listener = Atspi.EventListener.new(hear)
    for kind in KINDS:
        listener.register(kind)
    return listener


def nodes(node: Any) -> Iterator[Any]:
    """Go through a node and all below it."""
    if node is None:
        return
    yield node
    for place in range(min(node.get_child_count(), 200)):
        yield from nodes(node.get_child_at_index(place))


def wait_for(found: Any) -> Any:
    """Let events come until something is found; give it, or None after a while."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            answer = found()
        except GLib.Error:  # what was asked is being replaced, as the frame is by the window
            answer = None
        if answer:
            return answer
        GLib.usleep(20_000)
    return None


def program() -> Any:
    """Find the program's window on the bus."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(place)
        if application is not None and application.get_name() == "Moderator":
            return application.get_child_at_index(0)
    return None


def matching(role: str, name: str) -> list[Any]:
    """Find what has a role and a name, with the names of its children."""
    found = [n for n in nodes(program()) if n.get_role_name() == role and n.get_name() == name]
    return [
        [n.get_child_at_index(place).get_name() for place in range(n.get_child_count())]
        for n in found
    ]


def answer(order: dict[str, Any], heard: Heard) -> Any:
    """Do what an order asks for."""
    if "find" in order:
        role, name = order["find"]
        filled = role == "list"  # a list is found before it is filled
        return wait_for(lambda: [n for n in matching(role, name) if n or not filled]) or []
    heard.clear()
    subprocess.run(["xdotool", "key", *order["keys"]], check=True)
    wait_for(lambda: any(order["until"] in text for _kind, text in heard))
    return heard


def main() -> None:
    """Start the program and answer orders until there are no more."""
    heard: Heard = []
    listener = listen(heard)
    running = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
    try:
        for line in sys.stdin:
            sys.stdout.write(f"answer {json.dumps(answer(json.loads(line), heard))}\n")
            sys.stdout.flush()
    finally:
        running.kill()
        del listener


if __name__ == "__main__":
    main()
