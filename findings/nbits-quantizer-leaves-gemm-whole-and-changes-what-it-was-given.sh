#!/usr/bin/env bash
# MatMulNBitsQuantizer passes over Gemm and turned tables, and rewrites the model that it was given.
#
# Packages: onnx==1.23.2, onnx-ir==1.1.0, onnxruntime==1.32.0, numpy==2.4.6, sympy==1.14.0 (Python 3.11, Linux)
# Date: 2026-11-28
# Guess: a 4-bit quantizer makes all constant matrix products small, as quantize_dynamic does, and leaves the model
#   that was handed over as it was.
# Behaviour: only MatMul with an initializer right behind it is taken. Gemm, which PyTorch writes for a linear layer
#   on two axes (pooler, classifier of a reranker), and MatMul of a transposed initializer stay 32-bit with a line in
#   the log alone; quantize_dynamic takes Gemm. The given ModelProto is changed in place, so a check of "before"
#   against "after" compares a 4-bit model with itself and always passes.
# Output seen:
#   {'MatMul': ['MatMulNBits'], 'Gemm': ['Gemm'], 'turned': ['Transpose', 'MatMul']} given model afterwards:
#     ['MatMulNBits']
#   quantize_dynamic of Gemm: ['DynamicQuantizeLinear', 'Mul', 'MatMulInteger', 'Cast', 'Mul']
# Source: ONNX Runtime documentation, section on 4-bit weight-only quantization: MatMul with constant weights;
#   quantize_dynamic, which leaves its model alone
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check onnx==1.23.2 onnx-ir==1.1.0 onnxruntime==1.32.0 numpy==2.4.6 sympy==1.14.0

cd "$work"
venv/bin/python - <<'PYTHON'
import logging

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer

logging.disable(logging.WARNING)


def layer(*nodes):
    float_ = TensorProto.FLOAT
    weight = np.random.default_rng(0).normal(size=(64, 64)).astype(np.float32)
    given, output = (helper.make_tensor_value_info(name, float_, ["n", 64]) for name in "xy")
    graph = helper.make_graph(nodes, "g", [given], [output], [numpy_helper.from_array(weight, "w")])
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)


def kinds(model):
    return [node.op_type for node in model.graph.node]


matmul, gemm = helper.make_node("MatMul", ["x", "w"], ["y"]), helper.make_node("Gemm", ["x", "w"], ["y"], transB=1)
turned = [helper.make_node("Transpose", ["w"], ["t"], perm=[1, 0]), helper.make_node("MatMul", ["x", "t"], ["y"])]
found = {}
for name, nodes in (("MatMul", [matmul]), ("Gemm", [gemm]), ("turned", turned)):
    quantizer = MatMulNBitsQuantizer(layer(*nodes), block_size=32)
    quantizer.process()
    found[name] = kinds(quantizer.model.model)
given, dynamic = layer(matmul), layer(gemm)
before = given.SerializeToString()
MatMulNBitsQuantizer(given, block_size=32).process()
whole = dynamic.SerializeToString()
quantize_dynamic(dynamic, "small.onnx")
print(found, "given model afterwards:", kinds(given))
print("quantize_dynamic of Gemm:", kinds(onnx.load("small.onnx")))
assert found == {"MatMul": ["MatMulNBits"], "Gemm": ["Gemm"], "turned": ["Transpose", "MatMul"]}
assert given.SerializeToString() != before and kinds(given) == ["MatMulNBits"]
assert dynamic.SerializeToString() == whole and "MatMulInteger" in kinds(onnx.load("small.onnx"))
print("As found.")
PYTHON
