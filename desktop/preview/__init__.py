"""How is a passage shown in its document? As text, or on the page of the PDF itself."""
