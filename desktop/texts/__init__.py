"""How does the window put things? Messages, counts and dates, citations, and text that others wrote."""
