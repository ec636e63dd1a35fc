// Declarations to begin with: those that came with the page train at once, the others are compiled here.
const uses = "using NetGen;\n\n";

export const examples = new Map([
    ["Two classes, 4-2", { source: "circle" }],
    ["A value, 4-2", { source: "plane", preset: 3 }],
    ["Spiral, 8-8", {
        source: "spiral",
        text: `${uses}[Network(2, Loss.BinaryCrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Adam]
partial class Spiral;
`,
    }],
    ["Two outputs, Softmax", {
        source: "gauss",
        text: `${uses}[Network(2, Loss.CrossEntropy)]
[Dense(6, Activation.Relu)]
[Dense(2, Activation.Softmax)]
[Adam]
partial class Classes;
`,
    }],
    ["A formula of my own", {
        source: "regressionGauss",
        text: `using System;
using NetGen;

[Network(2, LossFunction = nameof(Cauchy))]
[Dense(12, Function = nameof(Wave))]
[Dense(8, Activation.Tanh)]
[Dense(1)]
[Adam]
partial class Bumps
{
    static float Wave(float z) => MathF.Sin(z) + 0.1f * z;

    static float Cauchy(float y, float t) => MathF.Log(1 + (y - t) * (y - t));
}
`,
    }],
    ["Portable bits", {
        source: "xor",
        text: `${uses}[Network(2, Loss.BinaryCrossEntropy, Arithmetic = Arithmetic.Portable)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Sgd(Momentum = 0.9)]
partial class Portable;
`,
    }],
]);
