"""How are files read safely? In worker processes that may open one file and nothing else."""
