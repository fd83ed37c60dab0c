"""What does the window look like? Colours and style sheet, icons, and whether things move."""
