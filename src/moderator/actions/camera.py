"""The camera at the door, for use by views: its pictures are never stored."""

from moderator.capture.camera import Camera, Cameras, Seen, Source, View, cameras, watch

__all__ = ["Camera", "Cameras", "Seen", "Source", "View", "cameras", "watch"]
