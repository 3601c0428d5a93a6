"""The area "Run sheet": what is running, what comes, and how to keep the time."""
