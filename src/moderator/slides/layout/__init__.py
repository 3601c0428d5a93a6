"""Where everything stands on a slide, and what continues on a further one."""
