"""What follows from the lines of a flipchart: its points, their kinds and guiding questions."""
