"""Layout: where everything is on a slide, and what continues on the next one."""
