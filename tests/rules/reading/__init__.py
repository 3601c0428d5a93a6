"""Promises of reading what is written on flipcharts."""
