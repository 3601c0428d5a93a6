"""Forms the small groups inside workshops."""
