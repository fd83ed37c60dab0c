"""What is a file? Its first bytes decide, then its name."""
