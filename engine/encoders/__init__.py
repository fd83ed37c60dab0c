"""How does a text become a vector?

An encoder is a folder: an ONNX graph, a tokenizer and a manifest (``encoder.json``) that says
everything in which encoders differ. ``Encoder`` obeys the manifest; no code asks for a name.
Exporting (``engine.export.exporter``) needs the extra ``export`` and is imported only when asked for.
"""

from engine.encoders.encoder import Encoder
from engine.encoders.manifest import DEFAULT, Manifest, find_encoder, list_encoders, load_manifest, verify_files

__all__ = ["DEFAULT", "Encoder", "Manifest", "find_encoder", "list_encoders", "load_manifest", "verify_files"]
