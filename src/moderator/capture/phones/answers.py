"""What the server answers: values as JSON, problems in words, and the headers that go with all."""

import json
from collections.abc import Callable, Mapping, Sequence

from aiohttp import web
from aiohttp.typedefs import LooseHeaders

from moderator.capture.phones.limits import Tries
from moderator.event.errors import KnownError, RuleProblem
from moderator.event.phrase import Phrase, phrase

Say = Callable[[str, Phrase], str]
"""Translates a phrase into a language, "de" or "en"."""

LANGUAGES = ("de", "en")

CROSS_ORIGIN = {
    # A page that was opened under the laptop's old address sends to its new one. No cookie and
    # nothing else that a browser adds by itself opens a door here, so that any page may ask.
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, POST, PUT",
    "Access-Control-Allow-Headers": (
        "Authorization, Content-Type, Accept-Language, "
        "Upload-Offset, Upload-Length, Upload-Name, Upload-Group"
    ),
    "Access-Control-Max-Age": "600",
}

SAFE = {
    "Server": "Moderator",  # else it would name its libraries with their versions
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), camera=(), payment=(), usb=()",
}


def policy(scheme: str, port: int) -> str:
    """Write the Content-Security-Policy of the page.

    It may send to the port of this server at any address, since the laptop's address may change.
    """
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
        f"connect-src 'self' {scheme}://*:{port}; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def language_of(accepted: str) -> str:
    """Return the language of a phone: the first one that there is, else German."""
    wanted = (part.strip()[:2].lower() for part in accepted.split(","))
    return next((code for code in wanted if code in LANGUAGES), "de")


def answer(value: Mapping[str, object], status: int = 200) -> web.Response:
    """Answer with values."""
    headers: LooseHeaders = {**SAFE, **CROSS_ORIGIN, "Cache-Control": "no-store"}
    return web.Response(
        body=json.dumps(value, ensure_ascii=False).encode(),
        status=status,
        content_type="application/json",
        headers=headers,
    )


def in_words(say: Say, language: str, phrases: Sequence[Phrase]) -> str:
    """Put sentences into the language of a phone."""
    return " ".join(say(language, phrase) for phrase in phrases)


class Refused(Exception):
    """A request that is not granted, with its reason in words.

    status: of HTTP. again: the phone may send the same again later.
    """

    def __init__(self, status: int, problem: KnownError, *, again: bool = False) -> None:
        super().__init__(str(problem))
        self.status, self.problem, self.again = status, problem, again

    def answered(self, say: Say, language: str) -> web.Response:
        """Answer with the reason."""
        words = in_words(say, language, self.problem.phrases)
        return answer({"problem": words, "again": self.again}, self.status)


def require_tries(tries: Tries, address: str) -> None:
    """Raise Refused where an address has sent too many wrong codes within the last minute."""
    if tries.exceeded(address):
        problem = RuleProblem(
            phrase("The code was wrong too often."), remedy=phrase("Please wait a minute.")
        )
        raise Refused(429, problem)
