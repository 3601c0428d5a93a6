"""The area Documentation: what the published PDF holds, its preview, and its making."""
