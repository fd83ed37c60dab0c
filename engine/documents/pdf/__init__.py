"""How does a PDF become text? PDFium first, pypdf where it is in doubt, and the page's layout undone."""
