"""Small widgets that several areas share."""
