using NetGen;

[Network(2, Loss.BinaryCrossEntropy, Arithmetic = Arithmetic.Portable)]
[Dense(8, Activation.Tanh)]
[Dense(5, Activation.Softplus)]
[Dense(1, Activation.Sigmoid)]
[Adam]
partial class PortableNet;
