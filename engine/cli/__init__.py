"""What can be typed? The command line: parses, calls ``Library``, prints; no logic of its own."""
