"""Writes files in the form of tf2onnx, node by node, since that package is not to be had from Debian.

    /usr/bin/python3 make_keras.py        (Debian's python3-onnx 1.12)

What is typical of it: images and sequences with their channels last and Transpose around convolutions, kernels of Keras turned to ONNX' order, sequences as images of one row (Unsqueeze, Conv,
Squeeze), dense layers as Gemm or MatMul and Add, products and sums with constants in place of a normalization, recurrent layers behind a Transpose to (positions, batch, channels).
"""
import os

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

HERE = os.path.dirname(os.path.abspath(__file__))
random = np.random.default_rng(11)


class Graph:
    def __init__(self, name, shape, outputs, opset=13):
        self.name, self.opset, self.nodes, self.weights, self.value = name, opset, [], [], "input"
        self.shape, self.outputs = shape, outputs

    def tensor(self, shape, low=-0.6, high=0.6, values=None, dtype=np.float32):
        name = f"const_{len(self.weights)}"
        values = random.uniform(low, high, shape) if values is None else np.asarray(values)
        self.weights.append(numpy_helper.from_array(values.astype(dtype), name))
        return name

    def ints(self, *values):
        return self.tensor(None, values=values, dtype=np.int64)

    def add(self, operator, *inputs, value=None, outputs=1, **attributes):
        names = [f"{operator}_{len(self.nodes)}:{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(operator, [self.value if value is None else value, *inputs], names, name=f"model/{operator}_{len(self.nodes)}", **attributes))
        self.value = names[0]
        return names

    def squeeze(self, axis):
        return self.add("Squeeze", self.ints(axis)) if self.opset >= 13 else self.add("Squeeze", axes=[axis])

    def unsqueeze(self, axis):
        return self.add("Unsqueeze", self.ints(axis)) if self.opset >= 13 else self.add("Unsqueeze", axes=[axis])

    def conv2d(self, channels, filters, kernel, **attributes):
        self.add("Conv", self.tensor((filters, channels, *kernel)), self.tensor((filters,)), kernel_shape=list(kernel), **attributes)

    def dense(self, inputs, units, gemm=True):
        if gemm:
            self.add("Gemm", self.tensor((inputs, units)), self.tensor((units,)))
        else:
            self.add("MatMul", self.tensor((inputs, units)))
            self.add("Add", self.tensor((units,)))

    def save(self):
        self.nodes.append(helper.make_node("Identity", [self.value], ["output"], name="Identity"))
        graph = helper.make_graph(
            self.nodes, "tf2onnx", [helper.make_tensor_value_info("input", TensorProto.FLOAT, ["unk__1", *self.shape])],
            [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["unk__2", *self.outputs])], self.weights)
        model = helper.make_model(graph, producer_name="tf2onnx", producer_version="1.16.1", ir_version=7, opset_imports=[helper.make_opsetid("", self.opset)])
        checker.check_model(model)
        save(model, os.path.join(HERE, f"keras_{self.name}.onnx"))


def mlp():
    g = Graph("mlp", (6,), (3,))
    g.dense(6, 8, gemm=False)
    g.add("Relu")
    g.dense(8, 3)
    g.add("Softmax", axis=-1)
    g.save()


def cnn():
    """Conv2D(padding='same'), pooling, Conv2D with normalization as Mul and Add, Flatten, Dense."""
    g = Graph("cnn", (9, 8, 2), (4,))
    g.add("Transpose", perm=[0, 3, 1, 2])
    g.conv2d(2, 4, (3, 3), auto_pad="SAME_UPPER", strides=[1, 1])
    g.add("Relu")
    g.add("MaxPool", kernel_shape=[2, 2], strides=[2, 2])
    g.conv2d(4, 5, (3, 2), auto_pad="VALID", strides=[1, 1])
    g.add("Mul", g.tensor((1, 5, 1, 1), 0.5, 1.5))
    g.add("Add", g.tensor((1, 5, 1, 1)))
    g.add("LeakyRelu", alpha=0.3)
    g.add("Transpose", perm=[0, 2, 3, 1])
    g.add("Reshape", g.ints(-1, 30))
    g.dense(30, 4)
    g.save()


def cnn_optimised():
    """The last Transpose optimised away and moved into the weights behind Flatten: the order of values is that with channels first."""
    g = Graph("cnn_optimised", (6, 5, 1), (3,), 12)
    g.add("Reshape", g.ints(-1, 1, 6, 5))
    g.conv2d(1, 3, (2, 2), strides=[2, 1], auto_pad="SAME_UPPER")
    g.add("Elu", alpha=0.8)
    g.add("Flatten", axis=1)
    g.dense(45, 3)
    g.add("Softmax", axis=1)
    g.save()


def strided():
    """Padding 'same' with stride 2 over an even length is more behind than before."""
    g = Graph("strided_same", (8, 8, 1), (2,))
    g.add("Transpose", perm=[0, 3, 1, 2])
    g.conv2d(1, 3, (3, 3), auto_pad="SAME_UPPER", strides=[2, 2])
    g.add("Relu")
    g.add("GlobalAveragePool")
    g.squeeze(3)
    g.squeeze(2)
    g.dense(3, 2)
    g.save()


def conv1d():
    g = Graph("conv1d", (14, 3), (2,), 11)
    g.add("Transpose", perm=[0, 2, 1])
    g.unsqueeze(2)
    g.conv2d(3, 4, (1, 3), strides=[1, 1], pads=[0, 1, 0, 1])
    g.squeeze(2)
    g.add("Relu")
    g.add("MaxPool", kernel_shape=[2], strides=[2])
    g.add("ReduceMean", axes=[2], keepdims=0)
    g.dense(4, 2)
    g.save()


def causal():
    """Conv1D(padding='causal') is written as Pad and Conv, behind the Transpose that tf2onnx moves to the front."""
    g = Graph("causal", (12, 1), (12, 1))
    g.add("Transpose", perm=[0, 2, 1])
    g.add("Pad", g.ints(0, 0, 2, 0, 0, 0))
    g.add("Conv", g.tensor((3, 1, 3)), g.tensor((3,)), kernel_shape=[3])
    g.add("Tanh")
    g.add("Transpose", perm=[0, 2, 1])
    g.add("MatMul", g.tensor((3, 1)))
    g.add("Add", g.tensor((1,)))
    g.save()


def recurrent(kind, every):
    g = Graph(f"{kind.lower()}{'_every' if every else ''}", (7, 3), (7, 2) if every else (2,), 12 if every else 13)
    gates, units = (3, 5) if kind == "GRU" else (4, 5)
    g.add("Transpose", perm=[1, 0, 2])
    attributes = {"linear_before_reset": 1} if kind == "GRU" else {}
    bias = np.concatenate([random.uniform(-0.5, 0.5, gates * units), random.uniform(-0.5, 0.5, gates * units) if kind == "GRU" else np.zeros(gates * units)])[None]
    states, last = g.add(
        kind, g.tensor((1, gates * units, 3)), g.tensor((1, gates * units, units)), g.tensor(None, values=bias), outputs=2, hidden_size=units, direction="forward", **attributes)
    if every:
        g.value = states
        g.squeeze(1)
        g.add("Transpose", perm=[1, 0, 2])
        g.add("MatMul", g.tensor((units, 2)))
        g.add("Add", g.tensor((2,)))
    else:
        g.value = last
        g.squeeze(0)
        g.dense(units, 2)
    g.save()


def time_distributed():
    """A dense layer at each position: the positions are joined with the batch, and taken apart again."""
    g = Graph("time_distributed", (5, 3), (5, 2))
    g.add("MatMul", g.tensor((3, 4)))
    g.add("Add", g.tensor((4,)))
    g.add("Sigmoid")
    g.add("Reshape", g.ints(-1, 4))
    g.add("Gemm", g.tensor((4, 2)), g.tensor((2,)))
    g.add("Reshape", g.ints(-1, 5, 2))
    g.save()


def separable():
    g = Graph("separable", (6, 6, 2), (3,), 9)
    g.add("Transpose", perm=[0, 3, 1, 2])
    g.add("Conv", g.tensor((4, 1, 3, 3)), group=2, kernel_shape=[3, 3], pads=[1, 1, 1, 1])
    g.add("Conv", g.tensor((5, 4, 1, 1)), g.tensor((5,)), kernel_shape=[1, 1])
    g.add("Clip", min=0.0, max=6.0)
    g.add("ReduceMean", axes=[2, 3], keepdims=0)
    g.dense(5, 3)
    g.add("Softmax", axis=1)
    g.save()


def rescaling():
    """Rescaling(1/127.5, offset=-1) before a network."""
    g = Graph("rescaling", (5, 5, 1), (2,))
    g.add("Mul", g.tensor((), values=1 / 127.5))
    g.add("Add", g.tensor((), values=-1.0))
    g.add("Transpose", perm=[0, 3, 1, 2])
    g.conv2d(1, 2, (3, 3))
    g.add("Softplus")
    g.add("Transpose", perm=[0, 2, 3, 1])
    g.add("Flatten")
    g.dense(18, 2)
    g.save()


def swish():
    g = Graph("swish", (4,), (2,), 10)
    g.dense(4, 6)
    x = g.value
    g.add("Sigmoid")
    g.add("Mul", x)
    g.dense(6, 5)
    x = g.value
    g.add("HardSigmoid", alpha=0.2, beta=0.5)
    g.dense(5, 2)
    g.save()


mlp(), cnn(), cnn_optimised(), strided(), conv1d(), causal()
recurrent("GRU", False), recurrent("GRU", True), recurrent("LSTM", False), recurrent("LSTM", True)
time_distributed(), separable(), rescaling(), swish()
