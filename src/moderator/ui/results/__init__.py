"""How are results operated? The area that collects what the groups worked out."""
