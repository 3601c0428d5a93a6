"""Photos of flipcharts as files for other programs."""
