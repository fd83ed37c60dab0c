"""What is told about a library? Plain facts for callers: status, coverage, measurements, what upkeep did."""
