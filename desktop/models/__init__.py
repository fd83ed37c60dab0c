"""What do the lists show? Qt item models over results and files; views never store them."""
