using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

// 131 parameters: 4-16-3.

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
internal sealed partial class SmallSgd : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[Sgd(Momentum = 0.9)]
internal sealed partial class SmallMomentum : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[RmsProp]
internal sealed partial class SmallRmsProp : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[Adam]
internal sealed partial class SmallAdam : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[AdamW]
internal sealed partial class SmallAdamW : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[Adagrad]
internal sealed partial class SmallAdagrad : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(3, Activation.Identity)]
[Lion]
internal sealed partial class SmallLion : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}
