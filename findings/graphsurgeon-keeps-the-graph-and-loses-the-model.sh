#!/usr/bin/env bash
# onnx-graphsurgeon reads and writes a model without what the model says of itself: labels, version and description go.
#
# Packages: onnx-graphsurgeon==0.6.1, onnx==1.23.2, onnxruntime==1.32.0, numpy==2.4.6 (Python 3.11, Linux)
# Date: 2026-11-30
# Guess: what is imported and exported untouched comes back as it was, with the metadata of the model among it, from
#   which applications read labels, pooling or the licence at run time.
# Behaviour: names of the producer, opsets and the IR version stay, metadata_props, model_version, domain and doc_string
#   are gone. The graph computes the same, and the checker is content; only the application that asks the
#   session for its metadata finds none. The description of the graph inside stays.
# Output seen:
#   before {'labels': 'spam,ham', 'pooling': 'mean'} version 7 domain org.example
#   after {} version 0 domain -
# Source: https://github.com/inisis/OnnxSlim/issues/38 (a tool built on it, which had the same loss) and the docstring of
#   export_onnx, which passes further arguments to onnx.helper.make_model
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx-graphsurgeon==0.6.1 onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6

cd "$work"
venv/bin/python - <<'PYTHON'
import onnx
import onnx_graphsurgeon
import onnxruntime

model = onnx.parser.parse_model("""<ir_version: 10, opset_import: ["" : 21], producer_name: "maker",
domain: "org.example", model_version: 7, doc_string: "sorts mail", metadata_props: ["labels": "spam,ham", "pooling": "mean"]>
mail (float[2] x) => (float[2] y) { y = Relu(x) }""")
model.graph.doc_string = "one layer"
onnx.checker.check_model(model, full_check=True)
again = onnx_graphsurgeon.export_onnx(onnx_graphsurgeon.import_onnx(model))
onnx.checker.check_model(again, full_check=True)


def said(model: onnx.ModelProto) -> tuple[dict[str, str], int, str, str]:
    """What a session and the file know of the model beside the graph."""
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    assert session.run(None, {"x": [-1.0, 2.0]})[0].tolist() == [0.0, 2.0]
    labels = dict(sorted(session.get_modelmeta().custom_metadata_map.items()))
    return labels, model.model_version, model.domain, model.doc_string


for name, (labels, version, domain, _) in (("before", said(model)), ("after", said(again))):
    print(name, labels, "version", version, "domain", domain or "-")
assert said(model) == ({"labels": "spam,ham", "pooling": "mean"}, 7, "org.example", "sorts mail")
assert said(again) == ({}, 0, "", "")
assert (again.producer_name, again.ir_version, again.graph.doc_string) == ("maker", 10, "one layer")
print("As found.")
PYTHON
