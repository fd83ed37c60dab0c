"""How does Kenning live beside the desktop? One window a library, the tray, what a later start may ask for."""
