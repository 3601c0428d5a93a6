"""What a QR code holds that connects a phone with a wireless network."""

SPECIAL = frozenset('\\;,:"')
"""Characters that stand behind a backslash in such a code."""


def wifi_code(name: str, password: str) -> str:
    """Write the content of the code, as ZXing defined it and phones read it.

    password: "" for an open network.
    """
    secret = f"P:{_escaped(password)};" if password else ""
    return f"WIFI:T:{'WPA' if password else 'nopass'};S:{_escaped(name)};{secret};"


def _escaped(text: str) -> str:
    return "".join(f"\\{letter}" if letter in SPECIAL else letter for letter in text)
