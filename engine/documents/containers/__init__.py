"""How are files read that hold other files? Each member is a document of its own."""
