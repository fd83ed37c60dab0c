"""How do Office and OpenDocument files become text? Straight from their parts, old and new formats."""
