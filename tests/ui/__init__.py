"""The interface, used with mouse and keys."""
