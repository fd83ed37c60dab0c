"""What keeps a library whole, small and quick? Checking, repairing, compacting, resizing and indexing its vectors."""
