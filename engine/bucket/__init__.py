"""How is one library read from many places? Published to object storage, and copied from there by whoever reads it."""
