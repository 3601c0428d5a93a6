"""The results area, used with real keys and the real mouse."""
