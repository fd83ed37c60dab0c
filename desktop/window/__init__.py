"""How is the window put together? The frame and the page that one searches on: views, preview and map side by side."""
