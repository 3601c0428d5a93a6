"""Where is the sheet in a photo? Quadrilaterals: proposed, judged, refined."""
