"""Which encoders are published, and how does one arrive? Catalogue, download and installation."""
