"""What a phone is called in the list on the laptop, from how its browser presents itself."""

MAKES = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Pixel", "Pixel"),
    ("SAMSUNG", "Samsung"),
    ("SM-", "Samsung"),
    ("Android", "Android"),
    ("Macintosh", "Mac"),
    ("Windows", "Windows"),
    ("Linux", "Linux"),
)
"""Words in the User-Agent, the more exact ones first, and what is shown."""


def make_of(user_agent: str) -> str:
    """Return the make of a phone, or "–" where it does not tell."""
    return next((shown for word, shown in MAKES if word in user_agent), "–")
