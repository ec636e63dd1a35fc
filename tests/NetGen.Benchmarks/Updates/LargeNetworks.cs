using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

// 101,770 parameters: 784-128-10.

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class LargeSgd : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Sgd(Momentum = 0.9)]
internal sealed partial class LargeMomentum : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[RmsProp]
internal sealed partial class LargeRmsProp : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Adam]
internal sealed partial class LargeAdam : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[AdamW]
internal sealed partial class LargeAdamW : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Adagrad]
internal sealed partial class LargeAdagrad : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(784, Loss.CrossEntropy)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Lion]
internal sealed partial class LargeLion : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}
