"""The cameras of this computer, for use by views: what they show is never stored."""

from moderator.capture.camera import (
    AT_THE_DOOR,
    FOR_PHOTOS,
    Camera,
    CameraNews,
    Cameras,
    CameraUse,
    Seen,
    Source,
    View,
    cameras,
    watch,
)
from moderator.capture.shutter import Still

__all__ = [
    "AT_THE_DOOR",
    "FOR_PHOTOS",
    "Camera",
    "CameraNews",
    "CameraUse",
    "Cameras",
    "Seen",
    "Source",
    "Still",
    "View",
    "cameras",
    "watch",
]
