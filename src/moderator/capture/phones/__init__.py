"""The page for phones, and the server in the laptop that answers them while it is wanted."""
