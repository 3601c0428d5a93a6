"""The camera at the door, as views use it: nothing that it sees is kept."""

from moderator.capture.camera import Camera, Cameras, Seen, Source, View, cameras, watch

__all__ = ["Camera", "Cameras", "Seen", "Source", "View", "cameras", "watch"]
