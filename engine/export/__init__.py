"""How do PyTorch weights become an encoder? Needs the extra ``export``; the only room that may import torch."""
