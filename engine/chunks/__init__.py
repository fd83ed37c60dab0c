"""How does a text become spans small enough to point at, and whole enough to mean something?"""
