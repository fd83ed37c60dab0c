"""Which words does a picture show? Optical character recognition, where the extra is installed."""
