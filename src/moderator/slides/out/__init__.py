"""The hall's slides as plain values, and from them as files."""
