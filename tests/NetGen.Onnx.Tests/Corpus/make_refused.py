"""Writes files that are broken, or compute what no layer does, into the folder refused.

    /usr/bin/python3 make_refused.py      (Debian's python3-onnx 1.12)

The tests say for each what its message has to name.
"""
import os
import shutil

import numpy as np
from onnx import TensorProto, helper, numpy_helper

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "refused")
random = np.random.default_rng(9)
N = helper.make_node


def draw(*shape):
    return random.uniform(-0.7, 0.7, shape)


def t(name, values, dtype=np.float32):
    return numpy_helper.from_array(np.asarray(values, dtype), name)


def ints(name, *values):
    return t(name, values, np.int64)


def build(nodes, weights, shape=("n", 4), opset=13, kind=TensorProto.FLOAT, inputs=None, outputs=("y",), producer="netgen-tests", domains=()):
    given = inputs or [helper.make_tensor_value_info("x", kind, shape)]
    graph = helper.make_graph(nodes, "refused", given, [helper.make_tensor_value_info(name, kind, None) for name in outputs], weights)
    opsets = [helper.make_opsetid("", opset)] + [helper.make_opsetid(domain, version) for domain, version in domains]
    return helper.make_model(graph, producer_name=producer, ir_version=7, opset_imports=opsets)


def store(name, data):
    with open(os.path.join(HERE, name + ".onnx"), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.SerializeToString())


def write(name, nodes, weights=(), shape=("n", 4), **options):
    store(name, build(nodes, list(weights), shape, **options))


shutil.rmtree(HERE, ignore_errors=True)
os.makedirs(HERE)
W, B = t("w", draw(3, 4)), t("b", draw(3))
DENSE = N("Gemm", ["x", "w", "b"], ["h"], name="dense", transB=1)
whole = build([N("Gemm", ["x", "w", "b"], ["y"], name="dense", transB=1)], [W, B]).SerializeToString()

# No ONNX file, or a damaged one.
store("empty", b"")
store("text", b"This is no model.\n")
store("zip", b"PK\x03\x04" + bytes(60))
store("half_of_it", whole[:len(whole) // 2])
store("flipped_length", whole[:40] + b"\xff\xff\xff\xff\x0f" + whole[45:])
model = build([DENSE], [W, B], outputs=("h",))
model.ClearField("graph")
store("no_graph", model)
model = build([DENSE], [W, B], outputs=("h",))
del model.graph.node[:]
store("no_nodes", model)
model = build([DENSE], [W, B], outputs=("h",))
del model.opset_import[:]
store("no_opset", model)
store("opset_6", build([DENSE], [W, B], outputs=("h",), opset=6))
store("opset_99", build([DENSE], [W, B], outputs=("h",), opset=99))
model = build([DENSE], [W, B], outputs=("h",))
del model.graph.output[:]
store("no_output", model)
write("no_operator", [N("", ["x", "w", "b"], ["y"], name="nameless")], [W, B])
write("missing_value", [N("Gemm", ["x", "lost", "b"], ["y"], name="dense", transB=1)], [W, B])
write("circle", [N("Add", ["x", "later"], ["y"], name="first"), N("Relu", ["y"], ["later"], name="second")])
short = helper.make_tensor("w", TensorProto.FLOAT, [12], draw(12).tolist())
short.dims[:] = [3, 5]
write("miscounted_typed", [DENSE], [short, B], outputs=("h",))
cut = t("w", draw(3, 4))
cut.raw_data = cut.raw_data[:-3]
write("cut_raw_data", [DENSE], [cut, B], outputs=("h",))
negative = t("w", draw(3, 4))
negative.dims[:] = [-3, 4]
write("negative_size", [DENSE], [negative, B], outputs=("h",))
huge = t("w", draw(3, 4))
huge.dims[:] = [2000000000, 2000000000]
write("huge_size", [DENSE], [huge, B], outputs=("h",))
strange = t("w", draw(3, 4))
strange.data_type = TensorProto.COMPLEX64
write("complex_weights", [DENSE], [strange, B], outputs=("h",))
external = t("w", draw(3, 4))
external.ClearField("raw_data")
external.data_location = TensorProto.EXTERNAL
external.external_data.add(key="location", value="model.onnx.data")
write("external_data", [DENSE], [external, B], outputs=("h",))
model = build([DENSE], [W, B], outputs=("h",))
sparse = helper.make_sparse_tensor(t("values", [1.0]), ints("indices", 2), [12])
model.graph.sparse_initializer.append(sparse)
store("sparse_weights", model)

# Inputs and outputs.
two = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n", 4]), helper.make_tensor_value_info("z", TensorProto.FLOAT, ["n", 3])]
write("two_inputs", [DENSE, N("Add", ["h", "z"], ["y"])], [W, B], inputs=two)
write("no_input", [N("Gemm", ["a", "w", "b"], ["y"], transB=1)], [t("a", draw(1, 4)), W, B], inputs=[helper.make_tensor_value_info("w", TensorProto.FLOAT, [3, 4])])
write("no_shape", [DENSE], [W, B], inputs=[helper.make_tensor_value_info("x", TensorProto.FLOAT, None)], outputs=("h",))
write("open_length", [N("MatMul", ["x", "m"], ["y"])], [t("m", draw(4, 2))], ("n", "length", 4))
write("open_image", [N("Conv", ["x", "k"], ["y"])], [t("k", draw(2, 1, 3, 3))], ("n", 1, None, None))
write("five_axes", [N("Conv", ["x", "k"], ["y"], name="volume")], [t("k", draw(2, 1, 2, 2, 2))], ("n", 1, 4, 4, 4))
write("two_outputs", [DENSE, N("Relu", ["h"], ["y"])], [W, B], outputs=("h", "y"))
write("output_is_input", [DENSE], [W, B], outputs=("x",))
write("constant_output", [N("Gemm", ["a", "w", "b"], ["y"], transB=1), DENSE], [t("a", draw(1, 4)), W, B])
write("turned_output", [N("Conv", ["x", "k"], ["h"]), N("Transpose", ["h"], ["y"], name="turn", perm=[0, 2, 1])], [t("k", draw(2, 2, 3))], ("n", 2, 8))

# Operators that no layer computes.
for operator, attributes in [("LogSoftmax", {}), ("Sin", {}), ("CumSum", {}), ("Hardmax", {}), ("Einsum", {"equation": "ij->ij"}), ("NonZero", {})]:
    write("operator_" + operator.lower(), [DENSE, N(operator, ["h"], ["y"], name="odd", **attributes)], [W, B])
write("operator_convtranspose", [N("ConvTranspose", ["x", "k"], ["y"], name="odd")], [t("k", draw(1, 2, 3, 3))], ("n", 1, 4, 4))
write("operator_instancenorm", [N("Conv", ["x", "k"], ["h"]), N("InstanceNormalization", ["h", "s", "s"], ["y"], name="odd")], [t("k", draw(2, 1, 3, 3)), t("s", draw(2))], ("n", 1, 6, 6))
write("operator_trees", [N("TreeEnsembleRegressor", ["x"], ["y"], name="odd", domain="ai.onnx.ml")], [], domains=[("ai.onnx.ml", 1)])
write("operator_foreign", [DENSE, N("FusedGelu", ["h"], ["y"], name="odd", domain="com.microsoft")], [W, B], domains=[("com.microsoft", 1)])
branch = helper.make_graph([N("Identity", ["h"], ["i"])], "branch", [], [helper.make_tensor_value_info("i", TensorProto.FLOAT, None)])
write("operator_if", [DENSE, N("If", ["c"], ["y"], name="odd", then_branch=branch, else_branch=branch)], [W, B, t("c", True, np.bool_)])
write("quantized", [N("DynamicQuantizeLinear", ["x"], ["q", "s", "z"], name="odd"), N("DequantizeLinear", ["q", "s", "z"], ["y"])])

# Operators as no layer is told.
write("gemm_trans_a", [N("Gemm", ["x", "w"], ["y"], name="odd", transA=1)], [t("w", draw(1, 3))], (1, 4))
write("weights_from_input", [N("Reshape", ["x", "s"], ["r"]), N("MatMul", ["x", "r"], ["y"], name="odd")], [ints("s", 4, 1)])
write("product_of_two", [DENSE, N("Sigmoid", ["h"], ["s"]), N("Tanh", ["h"], ["t"]), N("Mul", ["s", "t"], ["y"], name="odd")], [W, B])
write("dense_misfit", [N("Gemm", ["x", "w", "b"], ["y"], name="odd", transB=1)], [t("w", draw(3, 5)), B])
write("conv_groups_misfit", [N("Conv", ["x", "k"], ["y"], name="odd", group=2)], [t("k", draw(4, 3, 3))], ("n", 4, 8))
write("conv_uneven_pads", [N("Conv", ["x", "k"], ["y"], name="odd", pads=[2, 1])], [t("k", draw(2, 2, 3))], ("n", 2, 8))
write("conv_uneven_dilations", [N("Conv", ["x", "k"], ["y"], name="odd", dilations=[1, 2])], [t("k", draw(2, 1, 3, 3))], ("n", 1, 8, 8))
write("conv_too_wide", [N("Conv", ["x", "k"], ["y"], name="odd")], [t("k", draw(2, 2, 9))], ("n", 2, 4))
write("pool_counts_padding", [N("AveragePool", ["x"], ["h"], name="odd", kernel_shape=[3, 3], pads=[1, 1, 1, 1], count_include_pad=1), N("Conv", ["h", "k"], ["y"])], [t("k", draw(1, 1, 2, 2))], ("n", 1, 6, 6))
write("pool_dilated", [N("MaxPool", ["x"], ["h"], name="odd", kernel_shape=[2, 2], dilations=[2, 2]), N("Conv", ["h", "k"], ["y"])], [t("k", draw(1, 1, 2, 2))], ("n", 1, 6, 6))
norm = [t("g", draw(4)), t("c", draw(4)), t("m", draw(4)), t("v", draw(4) + 1)]
write("batchnorm_first", [N("BatchNormalization", ["x", "g", "c", "m", "v"], ["h"], name="odd"), N("Gemm", ["h", "w", "b"], ["y"], transB=1)], norm + [W, B])
write("batchnorm_behind_relu", [
    N("Gemm", ["x", "w4", "c"], ["h"]), N("Relu", ["h"], ["r"]), N("BatchNormalization", ["r", "g", "c", "m", "v"], ["y"], name="odd")], norm + [t("w4", draw(4, 4))])
write("softmax_flattened", [N("MatMul", ["x", "m"], ["h"]), N("Softmax", ["h"], ["y"], name="odd", axis=1)], [t("m", draw(4, 3))], ("n", 5, 4), opset=11)
write("clip_odd_bounds", [DENSE, N("Clip", ["h", "low", "high"], ["y"], name="odd")], [W, B, t("low", -2.0), t("high", 3.0)])
write("leaky_negative", [DENSE, N("LeakyRelu", ["h"], ["y"], name="odd", alpha=-0.5)], [W, B])
write("selu_other", [DENSE, N("Selu", ["h"], ["y"], name="odd", alpha=1.5, gamma=1.1)], [W, B])
write("layernorm_two_axes", [N("MatMul", ["x", "m"], ["h"]), N("LayerNormalization", ["h", "s"], ["y"], name="odd", axis=1)], [t("m", draw(4, 3)), t("s", draw(5, 3))], ("n", 5, 4), opset=17)
write("split_positions", [N("Gemm", ["x", "w", "b"], ["h"], transB=1), N("Reshape", ["h", "s"], ["r"], name="odd"), N("MatMul", ["r", "m"], ["y"])], [t("w", draw(6, 4)), t("b", draw(6)), ints("s", -1, 2, 3), t("m", draw(3, 2))])
write("fixed_batch", [N("Reshape", ["x", "s"], ["r"], name="odd"), N("Gemm", ["r", "w", "b"], ["y"], transB=1)], [ints("s", 8, 4), W, B], (8, 2, 2))
write("branches", [
    N("Gemm", ["x", "w4", "b4"], ["p"], transB=1), N("Gemm", ["x", "w4", "b4"], ["q"], name="odd", transB=1), N("Add", ["p", "q"], ["y"])], [t("w4", draw(4, 4)), t("b4", draw(4))])
write("add_repeats", [N("Gemm", ["x", "w1"], ["p"]), N("Add", ["x", "p"], ["y"], name="odd")], [t("w1", draw(4, 1))])
write("positions_constant", [N("MatMul", ["x", "m"], ["h"]), N("Add", ["h", "p"], ["y"], name="odd")], [t("m", draw(4, 3)), t("p", draw(5, 3))], ("n", 5, 4))
write("negative_scale", [N("Mul", ["x", "s"], ["h"], name="odd"), N("Gemm", ["h", "w", "b"], ["y"], transB=1)], [t("s", [-1.0, 1, 1, 1]), W, B])
write("part_of_vector", [DENSE, N("Slice", ["h", "from", "to", "axes"], ["y"], name="odd")], [W, B, ints("from", 0), ints("to", 2), ints("axes", 1)])

# Recurrent layers.
gru = [t("w", draw(1, 12, 2)), t("r", draw(1, 12, 4)), t("b", draw(1, 24)), ints("axis", 0)]
turn, last = N("Transpose", ["x"], ["t"], perm=[1, 0, 2]), N("Squeeze", ["h", "axis"], ["y"])


def recurrent(name, weights=gru, inputs=("t", "w", "r", "b"), outputs=("", "h"), nodes=(turn,), tail=(last,), operator="GRU", **attributes):
    write(name, [*nodes, N(operator, list(inputs), list(outputs), name="odd", hidden_size=4, **attributes), *tail], weights, ("n", 6, 2), opset=14)


recurrent("gru_reset_before")
recurrent("gru_backward", direction="reverse", linear_before_reset=1)
recurrent("gru_activations", activations=["Sigmoid", "Relu"], linear_before_reset=1)
recurrent("gru_layout", nodes=(), inputs=("x", "w", "r", "b"), layout=1, linear_before_reset=1)
recurrent("gru_clip", clip=2.0, linear_before_reset=1)
recurrent("gru_lengths", gru + [t("len", [3], np.int32)], ("t", "w", "r", "b", "len"), linear_before_reset=1)
recurrent("gru_start", gru + [t("start", draw(1, 1, 4))], ("t", "w", "r", "b", "", "start"), linear_before_reset=1)
recurrent("gru_misfit", [t("w", draw(1, 9, 2))] + gru[1:], linear_before_reset=1)
recurrent("gru_both_outputs", outputs=("s", "h"), tail=(N("Squeeze", ["h", "axis"], ["q"]), N("Squeeze", ["s", "one"], ["z"]), N("Add", ["z", "q"], ["y"])), weights=gru + [ints("one", 1)], linear_before_reset=1)
lstm = [t("w", draw(1, 16, 2)), t("r", draw(1, 16, 4)), t("b", draw(1, 32)), t("p", draw(1, 12)), ints("axis", 0)]
recurrent("lstm_peepholes", lstm, ("t", "w", "r", "b", "", "", "", "p"), operator="LSTM")
recurrent("lstm_coupled", lstm, operator="LSTM", input_forget=1)
write("gru_no_batch", [N("Unsqueeze", ["x", "one"], ["t"]), N("GRU", ["t", "w", "r", "b"], ["", "h"], name="odd", hidden_size=4, linear_before_reset=1), last], gru + [ints("one", 1)], (6, 2), opset=14)

# What looks like an activation and is none.
write("chain_bounded", [DENSE, N("Max", ["h", "low"], ["m"], name="odd"), N("Min", ["m", "high"], ["y"])], [W, B, t("low", 0.0), t("high", 20.0)])
write("chain_other", [DENSE, N("Sigmoid", ["h"], ["s"]), N("Mul", ["s", "half"], ["y2"]), N("Mul", ["y2", "h"], ["y"], name="odd")], [W, B, t("half", 0.5)])
write("softmax_of_one", [N("Gemm", ["x", "w1"], ["h"]), N("Softmax", ["h"], ["y"], name="odd")], [t("w1", draw(4, 1))])
write("joined_groups", [N("Conv", ["x", "k"], ["h"]), N("Concat", ["x", "h"], ["j"], axis=1), N("Conv", ["j", "g"], ["y"], name="odd", group=2)], [t("k", draw(2, 2, 1)), t("g", draw(2, 2, 3))], ("n", 2, 8))

# Names of classes that are not those of the outputs.
best = N("ArgMax", ["h"], ["place"], name="best", axis=1, keepdims=0)


def labels(name, *nodes, outputs=("h", "label"), version=2):
    write(name, [DENSE, *nodes], [W, B], outputs=outputs, domains=[("ai.onnx.ml", version)])


labels("label_keys_from_one", best, N("LabelEncoder", ["place"], ["label"], name="odd", domain="ai.onnx.ml", keys_int64s=[1, 2, 3], values_strings=["a", "b", "c"]))
labels("label_keys_twice", best, N("LabelEncoder", ["place"], ["label"], name="odd", domain="ai.onnx.ml", keys_int64s=[0, 1, 1], values_strings=["a", "b", "c"]))
labels("label_of_batch", N("ArgMax", ["h"], ["label"], name="odd"))
labels("label_of_smallest", N("Neg", ["h"], ["turned"]), N("ArgMax", ["turned"], ["label"], name="odd", axis=1))

# Values that are not those that a layer needs.
write("gemm_bias_rows", [N("Gemm", ["x", "w", "b"], ["y"], name="odd", transB=1)], [W, t("b", draw(4, 1))])
write("gemm_bias_matrix", [N("Gemm", ["x", "w", "b"], ["y"], name="odd", transB=1)], [W, t("b", draw(4, 3))])
write("add_matrix", [DENSE, N("Add", ["h", "m"], ["y"], name="odd")], [W, B, t("m", draw(4, 3))])
write("conv_bias_misfit", [N("Conv", ["x", "k", "c"], ["y"], name="odd")], [t("k", draw(2, 2, 3)), t("c", draw(4))], ("n", 2, 8))
write("text_weights", [N("Gemm", ["x", "w", "b"], ["y"], name="odd", transB=1)], [helper.make_tensor("w", TensorProto.STRING, [3, 4], [b"1"] * 12), B])
write("layernorm_scale_rows", [N("MatMul", ["x", "m"], ["h"]), N("LayerNormalization", ["h", "s"], ["y"], name="odd")], [t("m", draw(4, 3)), t("s", draw(3, 1))], ("n", 3, 4), opset=17)
write("layernorm_spelled_rows", [
    N("MatMul", ["x", "m"], ["h"]), N("ReduceMean", ["h"], ["u"], axes=[-1]), N("Sub", ["h", "u"], ["d"]), N("Pow", ["d", "two"], ["q"]), N("ReduceMean", ["q"], ["v"], axes=[-1]),
    N("Add", ["v", "e"], ["ve"]), N("Sqrt", ["ve"], ["r"]), N("Div", ["d", "r"], ["o"]), N("Mul", ["o", "g"], ["p"]), N("Add", ["p", "g"], ["y"])],
    [t("m", draw(4, 3)), t("two", 2.0), t("e", 1e-5), t("g", draw(3, 1))], ("n", 3, 4))

# Casts that change values.
to = {"i": TensorProto.INT64, "b": TensorProto.BOOL, "f": TensorProto.FLOAT}
for name, kind in [("cast_cuts_outputs", "i"), ("cast_outputs_to_bool", "b")]:
    write(name, [DENSE, N("Cast", ["h"], ["c"], name="odd", to=to[kind]), N("Cast", ["c"], ["y"], to=to["f"])], [W, B])
for name, kind in [("cast_cuts_inputs", "i"), ("cast_inputs_to_bool", "b")]:
    write(name, [N("Cast", ["x"], ["c"], name="odd", to=to[kind]), N("Cast", ["c"], ["d"], to=to["f"]), N("Gemm", ["d", "w", "b"], ["y"], transB=1)], [W, B])

# Samples that change one another.
write("reduce_batch", [DENSE, N("ReduceMean", ["h"], ["y"], name="odd", axes=[0])], [W, B])
write("reduce_batch_and_positions", [N("Conv", ["x", "k"], ["h"]), N("ReduceMax", ["h"], ["y"], name="odd", axes=[0, 2])], [t("k", draw(3, 2, 3))], ("n", 2, 8))
write("flatten_batch", [N("Flatten", ["x"], ["r"], name="odd", axis=0), N("Gemm", ["r", "w", "b"], ["y"], transB=1)], [W, B])
write("reshape_batch", [DENSE, N("Reshape", ["h", "s"], ["y"], name="odd")], [W, B, ints("s", 1, -1)])
write("batch_divides", [
    DENSE, N("Shape", ["x"], ["s"]), N("Gather", ["s", "zero"], ["n"], axis=0), N("Cast", ["n"], ["f"], to=to["f"]), N("Div", ["h", "f"], ["y"], name="odd")], [W, B, t("zero", 0, np.int64)])

# Names and sizes as only a damaged file has them; outputs that no layer gives; what looks like an activation and cannot be declared.
write("two_of_a_name", [DENSE, N("Relu", ["x"], ["h"], name="odd"), N("Relu", ["h"], ["y"])], [W, B])
write("two_tensors_of_a_name", [DENSE], [W, W, B], outputs=("h",))
write("node_gives_input", [N("Relu", ["w"], ["x"]), DENSE], [W, B], outputs=("h",))
overflowing = t("w", draw(3, 4))
overflowing.dims[:] = [1 << 33, 0]
write("overflowing_size", [DENSE], [overflowing, B], outputs=("h",))
write("pool_places", [N("MaxPool", ["x"], ["p", "i"], name="odd", kernel_shape=[2]), N("Cast", ["i"], ["f"], to=to["f"]), N("Add", ["p", "f"], ["h"]), N("Conv", ["h", "k"], ["y"])], [t("k", draw(2, 2, 3))], ("n", 2, 8))
write("chain_abs", [DENSE, N("Abs", ["h"], ["a"], name="odd"), N("Identity", ["a"], ["y"])], [W, B])
write("text_input", [N("Identity", ["x"], ["h"]), N("Gemm", ["h", "w", "b"], ["y"], transB=1)], [W, B], kind=TensorProto.STRING)

# Numbers that no declaration and no type may have.
write("layernorm_epsilon", [N("MatMul", ["x", "m"], ["h"]), N("LayerNormalization", ["h", "s"], ["y"], name="odd", epsilon=-0.25)], [t("m", draw(4, 3)), t("s", draw(3))], ("n", 5, 4), opset=17)
write("elu_infinite", [DENSE, N("Elu", ["h"], ["y"], name="odd", alpha=float("inf"))], [W, B])
beyond = helper.make_tensor("b", TensorProto.INT32, [3], [1, 2, 300])
beyond.data_type = TensorProto.UINT8
write("value_beyond_type", [N("Cast", ["b"], ["c"], to=to["f"]), N("Gemm", ["x", "w", "c"], ["y"], transB=1)], [W, beyond])
write("conv_huge_stride", [N("Conv", ["x", "k"], ["y"], name="odd", strides=[(1 << 31) - 1])], [t("k", draw(2, 2, 3))], ("n", 2, 8))

# Classes that are chosen among other values than the file gives, and names that are looked up by others than they are.
labels("label_softmax_of_batch", N("Softmax", ["h"], ["p"], name="odd", axis=0), N("ArgMax", ["p"], ["label"], axis=1))
labels("label_logsoftmax_of_batch", N("LogSoftmax", ["h"], ["p"], name="odd", axis=0), N("ArgMax", ["p"], ["label"], axis=1))
labels("label_of_whole_numbers", N("Cast", ["h"], ["c"], to=to["i"]), N("ArgMax", ["c"], ["label"], name="odd", axis=1))
write("label_joined_along_batch", [
    N("Gemm", ["x", "w1"], ["h"]), N("Sigmoid", ["h"], ["p"]), N("Sub", ["one", "p"], ["q"]), N("Concat", ["q", "p"], ["j"], name="odd", axis=0), N("ArgMax", ["j"], ["label"], axis=1)],
    [t("w1", draw(4, 1)), t("one", 1.0)], outputs=("p", "label"))
names = N("LabelEncoder", ["place"], ["text"], domain="ai.onnx.ml", keys_int64s=[0, 1, 2], values_strings=["a", "b", "c"])
labels("label_keys_of_another_type", best, names, N("LabelEncoder", ["text"], ["label"], name="odd", domain="ai.onnx.ml", keys_int64s=[0, 1, 2], values_strings=["d", "e", "f"]))
labels("label_number_of_text", best, names, N("Cast", ["text"], ["label"], name="odd", to=to["i"]))

# Integers, which divisions cut, and shapes that are those of one sample.
for name, nodes in [
    ("integers_divided", [N("Div", ["x", "four"], ["h"], name="odd")]), ("integers_divided_in_chain", [N("Div", ["x", "four"], ["d"], name="odd"), N("Max", ["x", "d"], ["h"])])]:
    write(name, [*nodes, N("Cast", ["h"], ["f"], to=to["f"]), N("Gemm", ["f", "w", "b"], ["y"], transB=1)], [W, B, ints("four", 4)], kind=TensorProto.INT64)
write("integers_averaged", [N("ReduceMean", ["x"], ["h"], name="odd", axes=[2], keepdims=0), N("Cast", ["h"], ["f"], to=to["f"]), N("Gemm", ["f", "w", "b"], ["y"], transB=1)], [W, B], ("n", 4, 6), kind=TensorProto.INT64)
write("shape_from_input", [
    DENSE, N("Unsqueeze", ["h", "axes"], ["u"]), N("Cast", ["x"], ["c"], to=to["i"]), N("Reshape", ["u", "c"], ["y"], name="odd")], [W, B, ints("axes", 0, 1)], (1, 4))
write("pool_places_alone", [N("MaxPool", ["x"], ["", "i"], name="odd", kernel_shape=[2]), N("Cast", ["i"], ["f"], to=to["f"]), N("Conv", ["f", "k"], ["y"])], [t("k", draw(2, 2, 3))], ("n", 2, 8))

# Dropout that trains: at the rate that is given, or at a half.
for name, inputs in [("dropout_training", ["h", "rate", "trains"]), ("dropout_training_half", ["h", "", "trains"])]:
    write(name, [DENSE, N("Dropout", inputs, ["y"], name="odd")], [W, B, t("rate", 0.25), t("trains", True, np.bool_)])
