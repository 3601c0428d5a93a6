"""The area "Run sheet"."""
