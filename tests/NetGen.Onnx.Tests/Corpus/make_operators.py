"""Writes small files for what operators may be told, how values may be stored, and what versions of the operators mean.

    /usr/bin/python3 make_operators.py    (Debian's python3-onnx 1.12)
"""
import os

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

HERE = os.path.dirname(os.path.abspath(__file__))
random = np.random.default_rng(5)


def draw(*shape):
    return random.uniform(-0.7, 0.7, shape)


def raw(name, values, dtype=np.float32):
    return numpy_helper.from_array(np.asarray(values, dtype), name)


def write(name, nodes, weights, shape, outputs, opset=13, kind=TensorProto.FLOAT, out=None, producer="netgen-tests", domains=(), ir=7, folder=""):
    graph = helper.make_graph(
        nodes, name, [helper.make_tensor_value_info("x", kind, shape)], [helper.make_tensor_value_info("y", out or kind, outputs)], weights)
    opsets = [helper.make_opsetid("", opset)] + [helper.make_opsetid(domain, version) for domain, version in domains]
    save(helper.make_model(graph, producer_name=producer, ir_version=ir, opset_imports=opsets), os.path.join(HERE, folder, f"operators_{name}.onnx"))


N = helper.make_node

# Gemm as it may be told.
write("gemm_alpha_beta", [N("Gemm", ["x", "w", "b"], ["y"], alpha=0.5, beta=-2.0, transB=1)], [raw("w", draw(3, 4)), raw("b", draw(3))], ["n", 4], ["n", 3], 9)
write("gemm_untransposed", [N("Gemm", ["x", "w", "b"], ["h"]), N("Tanh", ["h"], ["y"])], [raw("w", draw(4, 3)), raw("b", draw(1, 3))], ["n", 4], ["n", 3], 11)
write("gemm_scalar_bias", [N("Gemm", ["x", "w", "b"], ["y"], transB=1)], [raw("w", draw(3, 4)), raw("b", np.float32(0.25))], ["n", 4], ["n", 3])
write("gemm_no_bias", [N("Gemm", ["x", "w"], ["y"], transB=1, alpha=1.5)], [raw("w", draw(3, 4))], ["n", 4], ["n", 3])
write("matmul_vector", [N("MatMul", ["x", "w"], ["h"]), N("Add", ["b", "h"], ["y"])], [raw("w", draw(4, 3)), raw("b", draw(3))], [4], [3])

# Values as they may be stored.
typed = [helper.make_tensor("w", TensorProto.FLOAT, [3, 4], draw(12).tolist()), helper.make_tensor("b", TensorProto.FLOAT, [3], draw(3).tolist())]
write("typed_data", [N("Gemm", ["x", "w", "b"], ["y"], transB=1)], typed, ["n", 4], ["n", 3])
halves = [raw("wh", draw(3, 4), np.float16), raw("bh", draw(3), np.float16)]
casts = [N("Cast", ["wh"], ["w"], to=TensorProto.FLOAT), N("Cast", ["bh"], ["b"], to=TensorProto.FLOAT)]
write("half_weights", casts + [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Relu", ["h"], ["y"])], halves, ["n", 4], ["n", 3])
typed_halves = [helper.make_tensor("wh", TensorProto.FLOAT16, [3, 4], draw(12).tolist()), helper.make_tensor("bh", TensorProto.FLOAT16, [3], draw(3).tolist())]
write("half_typed_data", casts + [N("Gemm", ["x", "w", "b"], ["y"], transB=1)], typed_halves, ["n", 4], ["n", 3])
write("half", [N("Gemm", ["x", "wh", "bh"], ["h"], transB=1), N("Sigmoid", ["h"], ["y"])], halves, ["n", 4], ["n", 3], kind=TensorProto.FLOAT16)
write("double", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Sigmoid", ["h"], ["y"])], [raw("w", draw(3, 4), np.float64), raw("b", draw(3), np.float64)], ["n", 4], ["n", 3], kind=TensorProto.DOUBLE)
write("double_typed_data", [N("Gemm", ["x", "w", "b"], ["y"], transB=1)], [helper.make_tensor("w", TensorProto.DOUBLE, [3, 4], draw(12).tolist()), helper.make_tensor("b", TensorProto.DOUBLE, [3], draw(3).tolist())], ["n", 4], ["n", 3], kind=TensorProto.DOUBLE)
write("constant_nodes", [
    N("Constant", [], ["w"], value=raw("", draw(3, 4))), N("Constant", [], ["b"], value_floats=draw(3).astype(np.float32).tolist()), N("Gemm", ["x", "w", "b"], ["y"], transB=1)],
    [], ["n", 4], ["n", 3])
write("shared_weights", [
    N("Identity", ["w"], ["w2"]), N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Relu", ["h"], ["a"]), N("Gemm", ["a", "w2", "b"], ["y"], transB=1)],
    [raw("w", draw(4, 4)), raw("b", draw(4))], ["n", 4], ["n", 4])

# Operators whose meaning hangs on the version.
dense = [raw("w", draw(3, 4)), raw("b", draw(3))]
write("softmax_9", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Softmax", ["h"], ["y"])], dense, ["n", 4], ["n", 3], 9)
write("softmax_first_axis", [N("Conv", ["x", "k"], ["h"]), N("Softmax", ["h"], ["y"], axis=1)], [raw("k", draw(3, 2, 2, 2))], ["n", 2, 4, 4], ["n", 3, 3, 3], 13)
write("clip_9", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Clip", ["h"], ["y"], min=-1.0, max=1.0)], dense, ["n", 4], ["n", 3], 9)
write("clip_low", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Clip", ["h", "low"], ["y"])], dense + [raw("low", np.float32(0))], ["n", 4], ["n", 3], 13)
write("dropout_12", [N("Dropout", ["x", "r"], ["d"]), N("Gemm", ["d", "w", "b"], ["y"], transB=1)], dense + [raw("r", np.float32(0.3))], ["n", 4], ["n", 3], 12)
write("squeeze_11", [N("Unsqueeze", ["x"], ["u"], axes=[2]), N("Squeeze", ["u"], ["s"], axes=[-1]), N("Gemm", ["s", "w", "b"], ["y"], transB=1)], dense, ["n", 4], ["n", 3], 11)
write("layernorm_17", [N("LayerNormalization", ["x", "g", "c"], ["h"], epsilon=0.002), N("MatMul", ["h", "w"], ["y"])], [raw("g", draw(4)), raw("c", draw(4)), raw("w", draw(4, 2))], ["n", 6, 4], ["n", 6, 2], 17, ir=8)
write("hard_sigmoid", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("HardSigmoid", ["h"], ["y"], alpha=0.3, beta=0.4)], dense, ["n", 4], ["n", 3], 9)
write("prelu", [N("Conv", ["x", "k"], ["h"]), N("PRelu", ["h", "s"], ["y"])], [raw("k", draw(3, 2, 3)), raw("s", draw(3, 1))], ["n", 2, 9], ["n", 3, 7], 9)
write("softsign", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Softsign", ["h"], ["y"])], dense, ["n", 4], ["n", 3], 9)
write("silu_reversed", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Sigmoid", ["h"], ["s"]), N("Mul", ["s", "h"], ["y"])], dense, ["n", 4], ["n", 3], 10)
write("sigmoid_spelled", [
    N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Neg", ["h"], ["m"]), N("Exp", ["m"], ["e"]), N("Add", ["e", "one"], ["s"]), N("Reciprocal", ["s"], ["y"])],
    dense + [raw("one", np.float32(1))], ["n", 4], ["n", 3])
write("relu6_min_max", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Max", ["h", "zero"], ["p"]), N("Min", ["p", "six"], ["y"])], dense + [raw("zero", np.float32(0)), raw("six", np.float32(6))], ["n", 4], ["n", 3])
write("affine_output", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Mul", ["h", "s"], ["m"]), N("Sub", ["t", "m"], ["y"])], dense + [raw("s", draw(3)), raw("t", draw(1, 3))], ["n", 4], ["n", 3])

# Windows.
write("auto_pad_lower", [N("Conv", ["x", "k"], ["y"], auto_pad="SAME_LOWER")], [raw("k", draw(2, 1, 3, 3))], ["n", 1, 6, 6], ["n", 2, 6, 6])
write("auto_pad_valid", [N("Conv", ["x", "k"], ["h"], auto_pad="VALID", strides=[2, 2]), N("Relu", ["h"], ["y"])], [raw("k", draw(2, 1, 3, 2))], ["n", 1, 7, 6], ["n", 2, 3, 3])
write("pool_ceil", [N("MaxPool", ["x"], ["h"], kernel_shape=[2, 2], strides=[2, 2], ceil_mode=1), N("Conv", ["h", "k"], ["y"])], [raw("k", draw(2, 1, 2, 2))], ["n", 1, 6, 8], ["n", 2, 2, 3], 10)
write("pool_trailing_pad", [N("MaxPool", ["x"], ["h"], kernel_shape=[3], strides=[2], pads=[1, 0]), N("Conv", ["h", "k"], ["y"])], [raw("k", draw(2, 1, 2))], ["n", 1, 8], ["n", 2, 3], 10)
write("global_max", [N("Conv", ["x", "k"], ["h"]), N("GlobalMaxPool", ["h"], ["g"]), N("Flatten", ["g"], ["y"])], [raw("k", draw(3, 2, 3))], ["n", 2, 9], ["n", 3])
write("joined_three", [
    N("Gemm", ["x", "w4", "b4"], ["a"], transB=1), N("Relu", ["a"], ["ra"]), N("Gemm", ["ra", "w4", "b4"], ["c"], transB=1), N("Concat", ["x", "ra", "c"], ["j"], axis=1), N("Gemm", ["j", "wj"], ["y"])],
    [raw("w4", draw(4, 4)), raw("b4", draw(4)), raw("wj", draw(12, 2))], ["n", 4], ["n", 2])

# Operators that are newer than Debian's package, which writes them all the same.
for name, approximate in [("gelu_20", "none"), ("gelu_tanh_20", "tanh")]:
    write(name, [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Gelu", ["h"], ["y"], approximate=approximate)], dense, ["n", 4], ["n", 3], 20, ir=9)
write("mish_18", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Mish", ["h"], ["y"])], dense, ["n", 4], ["n", 3], 18, ir=8)
write("reduce_18", [N("Conv", ["x", "k"], ["h"]), N("ReduceMean", ["h", "axes"], ["m"], keepdims=0), N("Gemm", ["m", "w3"], ["y"])],
      [raw("k", draw(3, 2, 3)), raw("axes", [-1], np.int64), raw("w3", draw(3, 2))], ["n", 2, 9], ["n", 2], 18, ir=8)

# PyTorch's newer exporter puts the gates in their order by nodes, and leaves products with turned weights.
gates = []
for kind in ("w", "r", "b"):
    for gate, (start, end) in zip("ifgo", [(0, 4), (4, 8), (8, 12), (12, 16)]):
        gates.append(N("Slice", [kind, f"at{start}", f"at{end}", "first"], [f"{kind}_{gate}"]))
    gates.append(N("Concat", [f"{kind}_{gate}" for gate in "iofg"], [f"{kind}_ordered"], axis=0))
gates += [N("Concat", ["b_ordered", "c"], ["both"], axis=0)]
gates += [N("Unsqueeze", [name, "first"], [name + "1"]) for name in ("w_ordered", "r_ordered", "both")]
write("lstm_ordered_by_nodes", gates + [
    N("Transpose", ["x"], ["t"], perm=[1, 0, 2]), N("LSTM", ["t", "w_ordered1", "r_ordered1", "both1"], ["s"], hidden_size=4), N("Squeeze", ["s", "second"], ["q"]),
    N("Transpose", ["q"], ["f"], perm=[1, 0, 2]), N("Transpose", ["m"], ["mt"], perm=[1, 0]), N("MatMul", ["f", "mt"], ["p"]), N("Add", ["p", "e"], ["y"])],
    [raw("w", draw(16, 2)), raw("r", draw(16, 4)), raw("b", draw(16)), raw("c", draw(16)), raw("m", draw(3, 4)), raw("e", draw(3))]
    + [raw(f"at{place}", [place], np.int64) for place in (0, 4, 8, 12, 16)] + [raw("first", [0], np.int64), raw("second", [1], np.int64)], ["n", 6, 2], ["n", 6, 3], 18, ir=8)

# A sum behind a Concat whose parts a declaration has in another order.
write("joined_residual", [
    N("Conv", ["x", "k"], ["h"]), N("Concat", ["x", "h"], ["j"], axis=1), N("Conv", ["j", "k2", "b2"], ["c"], pads=[1, 1]), N("Tanh", ["c"], ["a"]), N("Add", ["j", "a"], ["s"]),
    N("Flatten", ["s"], ["f"]), N("Gemm", ["f", "wf"], ["y"])],
    [raw("k", draw(3, 2, 1)), raw("k2", draw(5, 5, 3)), raw("b2", draw(5)), raw("wf", draw(35, 2))], ["n", 2, 7], ["n", 2])

# A GRU, and in the folder warned the same one as an exporter of PyTorch wrote it that lost an attribute.
gru = [raw("w", draw(1, 12, 2)), raw("r", draw(1, 12, 4)), raw("b", draw(1, 24)), raw("axis", [0], np.int64)]
os.makedirs(os.path.join(HERE, "warned"), exist_ok=True)
for folder, attributes in [("", {"linear_before_reset": 1}), ("warned", {})]:
    write("gru_lost_attribute", [
        N("Transpose", ["x"], ["t"], perm=[1, 0, 2]), N("GRU", ["t", "w", "r", "b"], ["", "h"], hidden_size=4, **attributes), N("Squeeze", ["h", "axis"], ["y"])],
        gru, ["n", 6, 2], ["n", 4], 14, producer="pytorch", folder=folder)

# A batch of 8 that is fixed is read as one sample, and a class alone as the values that it is the largest of.
write("fixed_batch", [N("Gemm", ["x", "w", "b"], ["y"], transB=1)], dense, [8, 4], [8, 3], folder="warned")
write("class_alone", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Softmax", ["h"], ["p"]), N("ArgMax", ["p"], ["y"], axis=1)], dense, ["n", 4], ["n", 1], out=TensorProto.INT64, folder="warned")

# What touches axes of size 1, and integers that are none of a layer's.
write("reduce_nothing_18", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("ReduceMean", ["h"], ["y"], noop_with_empty_axes=1)], dense, ["n", 4], ["n", 3], 18, ir=8)
write("cast_indices", [N("Cast", ["x"], ["i"], to=TensorProto.INT64), N("Gather", ["table", "i"], ["e"]), N("Flatten", ["e"], ["f"]), N("Gemm", ["f", "w18"], ["y"])],
      [raw("table", draw(7, 3)), raw("w18", draw(18, 2))], ["n", 6], ["n", 2])
write("reshape_traced", [N("Conv", ["x", "k"], ["h"]), N("Reshape", ["h", "s"], ["r"], name="traced"), N("Gemm", ["r", "w18"], ["y"])],
      [raw("k", draw(3, 2, 3)), raw("s", [1, 18], np.int64), raw("w18", draw(18, 2))], ["n", 2, 8], ["n", 2], folder="warned")
write("flatten_one", [N("Flatten", ["x"], ["r"], axis=0), N("Gemm", ["r", "w", "b"], ["y"], transB=1)], dense, [1, 4], [1, 3])

# The same small network in the versions that no other file has.
for opset in (7, 8, 19, 21, 22, 23, 24):
    write(f"opset_{opset}", [
        N("Conv", ["x", "k"], ["c"]), N("BatchNormalization", ["c", "g", "h", "m", "v"], ["n"]), N("Relu", ["n"], ["a"]), N("MaxPool", ["a"], ["p"], kernel_shape=[2], strides=[2]),
        N("Transpose", ["p"], ["t"], perm=[0, 2, 1]), N("LeakyRelu", ["t"], ["l"]), N("Dropout", ["l"], ["d"]), N("Reshape", ["d", "s"], ["f"]), N("Gemm", ["f", "w", "b"], ["o"], transB=1),
        N("Softmax", ["o"], ["y"], axis=1)],
        [raw("k", draw(2, 2, 3)), raw("g", draw(2)), raw("h", draw(2)), raw("m", draw(2)), raw("v", draw(2) + 1), raw("s", [-1, 6], np.int64), raw("w", draw(3, 6)), raw("b", draw(3))],
        ["n", 2, 8], ["n", 3], opset, ir=10 if opset > 18 else 3 if opset == 7 else 7)

# Operators that stand in no other file.
write("reduce_max", [N("Conv", ["x", "k"], ["h"]), N("ReduceMax", ["h"], ["m"], axes=[2], keepdims=0), N("Gemm", ["m", "w3"], ["y"])], [raw("k", draw(3, 2, 3)), raw("w3", draw(3, 2))], ["n", 2, 9], ["n", 2])
write("sum_of_two", [N("Gemm", ["x", "w4", "b4"], ["h"]), N("Relu", ["h"], ["r"]), N("Sum", ["x", "r"], ["s"]), N("Gemm", ["s", "w", "b"], ["y"], transB=1)],
      [raw("w4", draw(4, 4)), raw("b4", draw(4))] + dense, ["n", 4], ["n", 3])
write("shape_by_where", [
    N("Conv", ["x", "k"], ["h"]), N("Equal", ["wanted", "none"], ["open"]), N("Where", ["open", "given", "wanted"], ["s"]), N("Reshape", ["h", "s"], ["f"]), N("Gemm", ["f", "w18"], ["y"])],
    [raw("k", draw(3, 2, 3)), raw("wanted", [-2, 18], np.int64), raw("none", -2, np.int64), raw("given", [-1, -1], np.int64), raw("w18", draw(18, 2))], ["n", 2, 8], ["n", 2])

# An encoder that has names for fewer places than there are outputs, and one for all others.
graph = helper.make_graph(
    [N("Gemm", ["x", "w", "b"], ["y"], transB=1), N("ArgMax", ["y"], ["place"], axis=1, keepdims=0),
     N("LabelEncoder", ["place"], ["label"], domain="ai.onnx.ml", keys_int64s=[0, 1], values_strings=["low", "high"], default_string="other")],
    "few_names", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 4])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 3]), helper.make_tensor_value_info("label", TensorProto.STRING, ["n"])], dense)
save(helper.make_model(graph, producer_name="netgen-tests", ir_version=7, opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid("ai.onnx.ml", 2)]),
     os.path.join(HERE, "warned", "operators_few_names.onnx"))

# A Squeeze that is told no axes drops the batch of one sample with the axes that it is meant for.
write("squeeze_all", [N("Gemm", ["x", "w1"], ["h"]), N("Squeeze", ["h"], ["y"])], [raw("w1", draw(4, 1))], ["n", 4], ["n"])
write("squeeze_all_positions", [N("Conv", ["x", "k"], ["h"]), N("Squeeze", ["h"], ["y"])], [raw("k", draw(1, 2, 3))], ["n", 2, 7], ["n", 5])

# Truth values have two places, whatever the encoder has names for.
graph = helper.make_graph(
    [N("Gemm", ["x", "w", "b"], ["y"], transB=1), N("ArgMax", ["y"], ["place"], axis=1, keepdims=0), N("Cast", ["place"], ["is"], to=TensorProto.BOOL), N("Cast", ["is"], ["key"], to=TensorProto.INT64),
     N("LabelEncoder", ["key"], ["label"], domain="ai.onnx.ml", keys_int64s=[0, 1, 2], values_strings=["low", "high", "never"])],
    "truth_names", [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 4])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n", 3]), helper.make_tensor_value_info("label", TensorProto.STRING, ["n"])], dense)
save(helper.make_model(graph, producer_name="netgen-tests", ir_version=7, opset_imports=[helper.make_opsetid("", 13), helper.make_opsetid("ai.onnx.ml", 2)]),
     os.path.join(HERE, "warned", "operators_truth_names.onnx"))

# Dropout that is told not to train, or trains without dropping.
for name, rate, trains in [("dropout_inference", 0.25, False), ("dropout_of_nothing", 0, True)]:
    write(name, [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Dropout", ["h", "rate", "trains"], ["d"]), N("Relu", ["d"], ["y"])],
          dense + [raw("rate", np.float32(rate)), numpy_helper.from_array(np.asarray(trains), "trains")], ["n", 4], ["n", 3])
