"""What is written on a photographed flipchart: its lines, and the points proposed from them."""
