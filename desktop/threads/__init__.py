"""Which threads does the window have? Lanes of jobs; and the one thread in which reference cycles are collected."""
