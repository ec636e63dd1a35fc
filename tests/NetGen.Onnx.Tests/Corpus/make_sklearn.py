"""Writes files in the form of skl2onnx, node by node, since that package is not to be had from Debian.

    /usr/bin/python3 make_sklearn.py      (Debian's python3-onnx 1.12)

The order of nodes, their operators and attributes and the outputs are those that skl2onnx 1.21 writes of MLPClassifier, MLPRegressor and a Pipeline with StandardScaler: a Cast, products with
[in, out] coefficients, the activation, and for classifiers ArgMax, ArrayFeatureExtractor and ZipMap. Weights are drawn from a seed.
"""
import os

import numpy as np
from onnx import TensorProto, ValueInfoProto, checker, helper, numpy_helper, save

HERE = os.path.dirname(os.path.abspath(__file__))


def tensor(name, values, dtype=np.float32):
    return numpy_helper.from_array(np.asarray(values, dtype), name)


def model(name, nodes, weights, inputs, outputs, opset=13, learning=1):
    graph = helper.make_graph(nodes, "mlp", inputs, outputs, weights)
    onnx = helper.make_model(
        graph, producer_name="skl2onnx", producer_version="1.21.0", ir_version=7,
        opset_imports=[helper.make_opsetid("", opset), helper.make_opsetid("ai.onnx.ml", learning)])
    if learning < 4:  # Debian's package knows no later ones, and writes them all the same.
        checker.check_model(onnx)
    save(onnx, os.path.join(HERE, f"sklearn_{name}.onnx"))


def layers(random, sizes, activation, last, dtype=np.float32, cast=True):
    """The products of an MLP from 'X' (or 'cast_input') on; gives nodes, weights and the last value."""
    to = TensorProto.DOUBLE if dtype == np.float64 else TensorProto.FLOAT
    nodes, weights, value = [], [], "X"
    if cast:
        nodes.append(helper.make_node("Cast", ["X"], ["cast_input"], name="Cast", to=to))
        value = "cast_input"
    for i, (inner, outer) in enumerate(zip(sizes, sizes[1:])):
        suffix = str(i) if i else ""
        weights += [tensor(f"coefficient{suffix}", random.uniform(-0.8, 0.8, (inner, outer)), dtype), tensor(f"intercepts{suffix}", random.uniform(-0.5, 0.5, (1, outer)), dtype)]
        nodes += [
            helper.make_node("MatMul", [value, f"coefficient{suffix}"], [f"mul_result{suffix}"], name=f"MatMul{suffix}"),
            helper.make_node("Add", [f"mul_result{suffix}", f"intercepts{suffix}"], [f"add_result{suffix}"], name=f"Add{suffix}")]
        value = f"next_activations{suffix}"
        function = activation if i < len(sizes) - 2 else last
        attributes = {"axis": 1} if function == "Softmax" else {}
        nodes.append(helper.make_node(function, [f"add_result{suffix}"], [value], name=function + suffix, **attributes))
    return nodes, weights, value


def classifier(name, sizes, activation, classes, zipmap=True, seed=1, opset=13):
    random = np.random.default_rng(seed)
    is_text, binary = isinstance(classes[0], str), len(classes) == 2
    nodes, weights, value = layers(random, sizes, activation, "Sigmoid" if binary else "Softmax")
    if binary:
        weights.append(tensor("unity", 1.0))
        nodes += [
            helper.make_node("Sub", ["unity", value], ["negative_class_proba"], name="Sub"),
            helper.make_node("Concat", ["negative_class_proba", value], ["probabilities"], name="Concat", axis=1)]
    else:
        nodes.append(helper.make_node("Identity", [value], ["probabilities"], name="Identity"))
    if is_text:
        weights.append(helper.make_tensor("classes", TensorProto.STRING, [len(classes)], [c.encode() for c in classes]))
    else:
        weights.append(helper.make_tensor("classes", TensorProto.INT32 if max(classes) < 1 << 31 else TensorProto.INT64, [len(classes)], classes))
    nodes += [
        helper.make_node("ArgMax", ["probabilities"], ["argmax_output"], name="ArgMax", axis=1),
        helper.make_node("ArrayFeatureExtractor", ["classes", "argmax_output"], ["array_feature_extractor_result"], name="ArrayFeatureExtractor", domain="ai.onnx.ml")]
    weights.append(tensor("shape_tensor", [-1], np.int64))
    if is_text:
        nodes.append(helper.make_node("Reshape", ["array_feature_extractor_result", "shape_tensor"], ["output_label"], name="Reshape"))
    else:
        nodes += [
            helper.make_node("Cast", ["array_feature_extractor_result"], ["cast2_result"], name="Cast1", to=TensorProto.INT64),
            helper.make_node("Reshape", ["cast2_result", "shape_tensor"], ["output_label"], name="Reshape")]
    outputs = [helper.make_tensor_value_info("output_label", TensorProto.STRING if is_text else TensorProto.INT64, [None])]
    if zipmap:
        labels = {"classlabels_strings" if is_text else "classlabels_int64s": classes}
        nodes.append(helper.make_node("ZipMap", ["probabilities"], ["output_probability"], name="ZipMap", domain="ai.onnx.ml", **labels))
        key = TensorProto.STRING if is_text else TensorProto.INT64
        probability = ValueInfoProto(name="output_probability")
        probability.type.sequence_type.elem_type.map_type.key_type = key
        probability.type.sequence_type.elem_type.map_type.value_type.tensor_type.elem_type = TensorProto.FLOAT
        outputs.append(probability)
    else:
        outputs.append(helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [None, len(classes)]))
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, sizes[0]])], outputs, opset)


def regressor(name, sizes, activation, dtype=np.float32, seed=2):
    random = np.random.default_rng(seed)
    nodes, weights, value = layers(random, sizes, activation, "Identity", dtype)
    weights.append(tensor("shape_tensor", [-1, sizes[-1]], np.int64))
    nodes.append(helper.make_node("Reshape", [value, "shape_tensor"], ["variable"], name="Reshape"))
    kind = TensorProto.DOUBLE if dtype == np.float64 else TensorProto.FLOAT
    model(name, nodes, weights, [helper.make_tensor_value_info("X", kind, [None, sizes[0]])], [helper.make_tensor_value_info("variable", kind, [None, sizes[-1]])])


def pipeline(name, div, seed=3):
    """A StandardScaler before the network: skl2onnx writes Scaler, or with the option div Sub and Div."""
    random = np.random.default_rng(seed)
    mean, deviation = random.uniform(1, 5, 4), random.uniform(0.5, 2, 4)
    nodes, weights, value = layers(random, [4, 9, 3], "Relu", "Softmax", cast=False)
    for node in nodes:
        for i, inner in enumerate(node.input):
            node.input[i] = "variable" if inner == "X" else inner
    if div:
        weights += [tensor("Su_Subcst", mean), tensor("Di_Divcst", deviation)]
        scaler = [helper.make_node("Sub", ["X", "Su_Subcst"], ["Su_C0"], name="Su_Sub"), helper.make_node("Div", ["Su_C0", "Di_Divcst"], ["variable"], name="Di_Div")]
    else:
        scaler = [helper.make_node("Scaler", ["X"], ["variable"], name="Scaler", domain="ai.onnx.ml", offset=mean.astype(np.float32), scale=(1 / deviation).astype(np.float32))]
    model(name, scaler + nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], [helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3])])


def label_only(name):
    """A classifier of which only the class was asked for, its name by a LabelEncoder."""
    nodes, weights, value = layers(np.random.default_rng(4), [4, 6, 3], "Tanh", "Softmax")
    nodes += [
        helper.make_node("ArgMax", [value], ["place"], name="ArgMax", axis=1, keepdims=0),
        helper.make_node("LabelEncoder", ["place"], ["label"], name="LabelEncoder", domain="ai.onnx.ml", keys_int64s=[0, 1, 2], values_strings=["bad", "fair", "good"])]
    outputs = [helper.make_tensor_value_info("label", TensorProto.STRING, [None]), helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3])]
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], outputs, learning=2)


def encoded(name, *encoders, kind=TensorProto.STRING, learning=2):
    """The same with encoders as they may be told: one behind the other."""
    nodes, weights, value = layers(np.random.default_rng(6), [4, 6, 3], "Tanh", "Softmax")
    nodes.append(helper.make_node("ArgMax", [value], ["label0"], name="ArgMax", axis=1, keepdims=0))
    for i, attributes in enumerate(encoders):
        nodes.append(helper.make_node("LabelEncoder", [f"label{i}"], [f"label{i + 1}"], name=f"LabelEncoder{i}", domain="ai.onnx.ml", **attributes))
    outputs = [helper.make_tensor_value_info(f"label{len(encoders)}", kind, [None]), helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3])]
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], outputs, learning=learning)


def looked_up(name, labels):
    """The names are numbers of a constant, looked up by Gather."""
    nodes, weights, value = layers(np.random.default_rng(7), [4, 6, 3], "Tanh", "Softmax")
    nodes += [
        helper.make_node("ArgMax", [value], ["place"], name="ArgMax", axis=1, keepdims=0), helper.make_node("Constant", [], ["labels"], name="Constant", value_ints=labels),
        helper.make_node("Gather", ["labels", "place"], ["label"], name="Gather")]
    outputs = [helper.make_tensor_value_info("label", TensorProto.INT64, [None]), helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3])]
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], outputs)


def cast(name, labels, to, encoder, kind):
    """The names are numbers of a constant, and found by their value in another type."""
    nodes, weights, value = layers(np.random.default_rng(8), [4, 6, 3], "Tanh", "Softmax")
    nodes += [
        helper.make_node("ArgMax", [value], ["place"], name="ArgMax", axis=1, keepdims=0), helper.make_node("Constant", [], ["labels"], name="Constant", value_ints=labels),
        helper.make_node("Gather", ["labels", "place"], ["number"], name="Gather"), helper.make_node("Cast", ["number"], ["key"], name="Cast1", to=to),
        helper.make_node("LabelEncoder", ["key"], ["label"], name="LabelEncoder", domain="ai.onnx.ml", **encoder)]
    outputs = [helper.make_tensor_value_info("label", kind, [None]), helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3])]
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], outputs, learning=2)


def numbered(name, labels):
    """The names are floating-point numbers."""
    nodes, weights, value = layers(np.random.default_rng(9), [4, 6, 3], "Tanh", "Softmax")
    nodes += [
        helper.make_node("ArgMax", [value], ["place"], name="ArgMax", axis=1, keepdims=0),
        helper.make_node("LabelEncoder", ["place"], ["label"], name="LabelEncoder", domain="ai.onnx.ml", keys_int64s=[0, 1, 2], values_floats=labels)]
    outputs = [helper.make_tensor_value_info(value, TensorProto.FLOAT, [None, 3]), helper.make_tensor_value_info("label", TensorProto.FLOAT, [None])]
    model(name, nodes, weights, [helper.make_tensor_value_info("X", TensorProto.FLOAT, [None, 4])], outputs, learning=2)


classifier("iris", [4, 10, 3], "Relu", ["setosa", "versicolor", "virginica"])
classifier("digits", [16, 12, 10], "Tanh", list(range(10)), opset=11)
classifier("binary", [5, 8, 1], "Relu", [0, 1])
classifier("binary_names", [5, 6, 1], "Sigmoid", ["no", "yes"])
classifier("no_zipmap", [4, 7, 7, 3], "Relu", ["a\"b", "c\\d", "ü"], zipmap=False, opset=12)
regressor("regressor", [6, 12, 1], "Relu")
regressor("regressor_two", [6, 8, 2], "Tanh")
regressor("regressor_double", [6, 8, 1], "Tanh", np.float64)
pipeline("pipeline_scaler", div=False)
pipeline("pipeline_div", div=True)
label_only("label_encoder")
encoded("label_turned", {"keys_int64s": [2, 0, 1], "values_strings": ["good", "bad", "fair"]})
encoded("label_old", {"classes_strings": ["bad", "fair", "good"]}, learning=1)
encoded("label_twice", {"keys_int64s": [1, 0, 2], "values_strings": ["fair", "bad", "good"]}, {"keys_strings": ["good", "fair"], "values_int64s": [9007199254740993, -5], "default_int64": 1234567890123456789}, kind=TensorProto.INT64)
encoded("label_tensors", {
    "keys_tensor": tensor("", [1, 2, 0], np.int64), "values_tensor": helper.make_tensor("", TensorProto.STRING, [3], [b"fair", b"good", b"bad"]),
    "default_tensor": helper.make_tensor("", TensorProto.STRING, [1], [b"none"])}, learning=4)
classifier("long_names", [4, 6, 3], "Relu", [9007199254740993, -9007199254740995, 3000000001], seed=3)
looked_up("label_constant", [9007199254740993, 5000000000, -7])
cast("label_cast", [2, 0, 1], TensorProto.FLOAT, {"keys_floats": [0.0, 1.0, 2.0], "values_strings": ["bad", "fair", "good"]}, TensorProto.STRING)
cast("label_cast_text", [30, -5, 7], TensorProto.STRING, {"keys_strings": ["-5", "7", "30"], "values_int64s": [1, 2, 3]}, TensorProto.INT64)
numbered("label_floats", [0.1, 2.0, -1.5])
