"""What does the window ask of the desktop around it? Its programs, its notices, its screen readers."""
