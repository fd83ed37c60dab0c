"""How are choices made? A dialog built from the fields of ``engine.settings.Settings``."""
