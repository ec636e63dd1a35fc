"""Writes the models of the corpus that come from PyTorch's own exporter: one for each layer, and whole models.

    /usr/bin/python3 make_torch.py        (Debian's python3-torch 1.13 and python3-onnx 1.12)

Weights are drawn from a seed; nothing is trained, since a test compares arithmetic. Every file is below 100 KB.
"""
import os
import warnings

import torch
from torch import nn
from torch.nn import functional as F

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))


def export(name, model, shape, opset=17, dynamic=True, dtype=torch.float32, index=None):
    torch.manual_seed(len(name) + opset)
    for parameter in model.parameters():
        nn.init.uniform_(parameter, -0.6, 0.6)
    for module in model.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            nn.init.uniform_(module.running_mean, -0.5, 0.5)
            nn.init.uniform_(module.running_var, 0.5, 2.0)
    model = model.to(dtype).eval()
    sample = torch.randint(0, index, shape) if index else torch.randn(shape, dtype=dtype)
    batch = 1 if isinstance(model, First) and model.sequence_first else 0
    axes = {"input": {batch: "batch"}, "output": {batch if model_keeps(model) else 0: "batch"}} if dynamic else None
    torch.onnx.export(
        model, sample, os.path.join(HERE, f"torch_{name}.onnx"), input_names=["input"], output_names=["output"],
        dynamic_axes=axes, opset_version=opset, do_constant_folding=True)


def model_keeps(model):
    return isinstance(model, First) and model.sequence_first and model.every


class First(nn.Module):
    """A recurrent layer whose states, or whose last state, go through a linear layer."""

    def __init__(self, rnn, units, outputs, every=False, sequence_first=False, by_index=False):
        super().__init__()
        self.rnn, self.out = rnn, nn.Linear(units, outputs)
        self.every, self.sequence_first, self.by_index = every, sequence_first, by_index

    def forward(self, x):
        y, last = self.rnn(x)
        if self.every:
            return self.out(y)
        if self.by_index:
            return self.out(y[:, -1, :])
        return self.out((last[0] if isinstance(last, tuple) else last)[-1])


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Linear(6, 6), nn.Linear(6, 6), nn.Linear(6, 3)

    def forward(self, x):
        x = torch.relu(self.a(x))
        x = x + torch.tanh(self.b(x))
        return self.c(x)


class InputResidual(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(5, 5), nn.Linear(5, 2)

    def forward(self, x):
        return self.b(x + torch.relu(self.a(x)))


class Dense(nn.Module):
    """Concatenations as in DenseNet, the older channels first."""

    def __init__(self):
        super().__init__()
        self.a, self.b, self.c = nn.Conv2d(2, 3, 3, padding=1), nn.Conv2d(5, 3, 3, padding=1), nn.Linear(8 * 25, 4)

    def forward(self, x):
        x = torch.cat([x, torch.relu(self.a(x))], 1)
        x = torch.cat([x, torch.relu(self.b(x))], 1)
        return self.c(torch.flatten(x, 1))


class ResBlocks(nn.Module):
    """A small residual network of convolutions with normalization."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 6, 3, padding=1, bias=False), nn.BatchNorm2d(6), nn.ReLU())
        self.a = nn.Sequential(nn.Conv2d(6, 6, 3, padding=1), nn.BatchNorm2d(6), nn.ReLU(), nn.Conv2d(6, 6, 3, padding=1), nn.BatchNorm2d(6))
        self.down = nn.Sequential(nn.Conv2d(6, 8, 3, stride=2, padding=1), nn.ReLU())
        self.b = nn.Sequential(nn.Conv2d(8, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 8, 3, padding=1))
        self.head = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 5), nn.Softmax(1))

    def forward(self, x):
        x = self.stem(x)
        x = F.relu(x + self.a(x))
        x = self.down(x)
        return self.head(F.relu(x + self.b(x)))


class Mixer(nn.Module):
    """Convolutions along a sequence, then a recurrent layer."""

    def __init__(self):
        super().__init__()
        self.conv, self.rnn, self.out = nn.Conv1d(2, 6, 3, padding=1), nn.GRU(6, 5, batch_first=True), nn.Linear(5, 3)

    def forward(self, x):
        y, _ = self.rnn(F.gelu(self.conv(x)).transpose(1, 2))
        return self.out(y[:, -1])


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.norm, self.b = nn.Linear(4, 7), nn.LayerNorm(7, eps=1e-3), nn.Linear(7, 2)

    def forward(self, x):
        return self.b(torch.relu(self.norm(self.a(x))))


class Scaled(nn.Module):
    """Inputs are scaled in the model, as are its outputs."""

    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([5.0, 3.0, 4.0]))
        self.register_buffer("deviation", torch.tensor([0.8, 0.4, 1.7]))
        self.net = nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 1))

    def forward(self, x):
        return self.net((x - self.mean) / self.deviation) * 12.5 + 3.0


class Pixels(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv, self.out = nn.Conv2d(1, 4, 3), nn.Linear(4 * 9, 3)

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.conv(x / 255.0)), 2)
        return F.softmax(self.out(x.view(x.size(0), -1)), dim=1)


class Text(nn.Module):
    def __init__(self):
        super().__init__()
        self.table, self.rnn, self.out = nn.Embedding(20, 4), nn.LSTM(4, 6, batch_first=True), nn.Linear(6, 2)

    def forward(self, x):
        y, _ = self.rnn(self.table(x))
        return self.out(y[:, -1, :])


class Causal(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv1d(1, 4, 3, padding=2), nn.Conv1d(4, 1, 3, dilation=2, padding=4)

    def forward(self, x):
        x = torch.tanh(self.a(x)[:, :, :-2])
        return self.b(x)[:, :, :-4]


def mlp(*activations):
    layers, sizes = [], [4] + [7] * len(activations) + [3]
    for i, activation in enumerate(activations):
        layers += [nn.Linear(sizes[i], sizes[i + 1]), activation]
    return nn.Sequential(*layers, nn.Linear(sizes[-2], 3))


# Each layer and each activation.
export("linear", nn.Sequential(nn.Linear(4, 3)), (1, 4), 9)
export("linear_no_bias", nn.Sequential(nn.Linear(4, 3, bias=False)), (1, 4), 11)
export("relu_softmax", nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3), nn.Softmax(dim=1)), (1, 4), 13)
export("activations", mlp(nn.LeakyReLU(0.2), nn.ELU(0.7), nn.SELU(), nn.Sigmoid(), nn.Tanh(), nn.Softplus(), nn.Softsign()), (1, 4), 12)
export("hard_activations", mlp(nn.ReLU6(), nn.Hardtanh(), nn.Hardsigmoid(), nn.PReLU(7), nn.PReLU()), (1, 4), 14)
export("gelu_silu_mish", mlp(nn.GELU(), nn.SiLU(), nn.Mish(), nn.GELU(approximate="tanh")), (1, 4), 15)
export("conv2d", nn.Sequential(nn.Conv2d(2, 4, 3)), (1, 2, 7, 6), 9)
export("conv2d_options", nn.Sequential(nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=(1, 0), groups=2), nn.ReLU(), nn.Conv2d(6, 3, 3, dilation=2, padding=2)), (1, 4, 9, 7), 11)
export("conv2d_depthwise", nn.Sequential(nn.Conv2d(3, 6, 3, padding=1, groups=3, bias=False), nn.ReLU6(), nn.Conv2d(6, 4, 1)), (1, 3, 6, 6), 13)
export("conv1d", nn.Sequential(nn.Conv1d(3, 5, 4, stride=2, padding=1), nn.ReLU(), nn.Conv1d(5, 2, 3, dilation=2)), (1, 3, 20), 16)
export("pools", nn.Sequential(nn.Conv2d(1, 3, 3), nn.MaxPool2d(2), nn.AvgPool2d((2, 1)), nn.Flatten(), nn.Linear(12, 2)), (1, 1, 12, 7), 10)
export("pools_padded", nn.Sequential(nn.MaxPool2d(3, stride=2, padding=1), nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)), (1, 2, 9, 8), 13)
export("pools1d", nn.Sequential(nn.Conv1d(2, 3, 3), nn.MaxPool1d(2), nn.AvgPool1d(3, stride=2), nn.Flatten(), nn.Linear(9, 2)), (1, 2, 18), 13)
export("global_average", nn.Sequential(nn.Conv2d(2, 5, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(5, 3)), (1, 2, 6, 6), 13)
export("batchnorm", nn.Sequential(nn.Linear(4, 6), nn.BatchNorm1d(6, eps=1e-3), nn.ReLU(), nn.Linear(6, 2)), (1, 4), 13)
export("batchnorm2d", nn.Sequential(nn.Conv2d(2, 4, 3, bias=False), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.Linear(64, 2)), (1, 2, 6, 6), 9)
export("layernorm", Norm(), (1, 4), 17)
export("layernorm_spelled", Norm(), (1, 4), 13)
export("gru", First(nn.GRU(3, 6, batch_first=True), 6, 2), (1, 9, 3), 13)
export("gru_every", First(nn.GRU(3, 6, batch_first=True), 6, 2, every=True), (1, 9, 3), 11)
export("gru_sequence_first", First(nn.GRU(3, 6), 6, 2, every=True, sequence_first=True), (9, 1, 3), 14)
export("gru_no_bias", First(nn.GRU(3, 6, batch_first=True, bias=False), 6, 2), (1, 9, 3), 17, dynamic=False)
export("gru_two_layers", First(nn.GRU(3, 5, num_layers=2, batch_first=True), 5, 2), (1, 7, 3), 13, dynamic=False)
export("lstm", First(nn.LSTM(3, 6, batch_first=True), 6, 2), (1, 9, 3), 13)
export("lstm_by_index", First(nn.LSTM(3, 6, batch_first=True), 6, 2, by_index=True), (1, 9, 3), 12)
export("lstm_every", First(nn.LSTM(3, 6, batch_first=True), 6, 2, every=True), (1, 9, 3), 9, dynamic=False)
export("causal", Causal(), (1, 1, 14), 13)
export("embedding", Text(), (1, 8), 13, index=20)
export("dropout", nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Dropout(0.5), nn.Linear(6, 2)), (1, 4), 13)
export("residual", Residual(), (1, 6), 13)
export("residual_input", InputResidual(), (1, 5), 15)
export("dense_blocks", Dense(), (1, 2, 5, 5), 13)
export("sequence_linear", nn.Sequential(nn.Linear(3, 5), nn.ReLU(), nn.Linear(5, 2)), (1, 6, 3), 13)

# Whole models.
export("model_iris", mlp(nn.ReLU(), nn.ReLU()), (1, 4), 17)
export("model_lenet", nn.Sequential(
    nn.Conv2d(1, 4, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(4, 8, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(), nn.Linear(8, 20), nn.Tanh(), nn.Linear(20, 10),
    nn.Softmax(1)), (1, 1, 12, 12), 11)
export("model_resnet", ResBlocks(), (1, 3, 10, 10), 13)
export("model_mobilenet", nn.Sequential(
    nn.Conv2d(3, 4, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(4), nn.ReLU6(), nn.Conv2d(4, 4, 3, padding=1, groups=4, bias=False), nn.BatchNorm2d(4), nn.ReLU6(),
    nn.Conv2d(4, 8, 1, bias=False), nn.BatchNorm2d(8), nn.AdaptiveAvgPool2d(1), nn.Conv2d(8, 5, 1), nn.Flatten()), (1, 3, 11, 11), 13)
export("model_pixels", Pixels(), (1, 1, 8, 8), 12)
export("model_scaled", Scaled(), (1, 3), 13)
export("model_mixer", Mixer(), (1, 2, 10), 13)
export("model_text", Text(), (1, 6), 17, index=20)
export("model_policy", nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 2)), (1, 4), 17, dynamic=False)
export("model_vad", nn.Sequential(
    nn.Conv1d(1, 4, 5, stride=2, padding=2), nn.ReLU(), nn.MaxPool1d(2), nn.Conv1d(4, 6, 3, padding=1), nn.BatchNorm1d(6), nn.ReLU(), nn.AdaptiveAvgPool1d(1), nn.Flatten(),
    nn.Linear(6, 1), nn.Sigmoid()), (1, 1, 40), 14)
export("model_amplifier", First(nn.LSTM(1, 8, batch_first=True), 8, 1, every=True), (1, 12, 1), 13)
export("model_double", mlp(nn.Tanh(), nn.Sigmoid()), (1, 4), 13, dtype=torch.float64)
export("model_autoencoder", nn.Sequential(nn.Linear(12, 6), nn.ReLU(), nn.Linear(6, 2), nn.Linear(2, 6), nn.ReLU(), nn.Linear(6, 12), nn.Sigmoid()), (1, 12), 13)
