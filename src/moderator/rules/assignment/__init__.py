"""Who goes to which workshop: the problem, its proven best solution, reasons and groups."""
