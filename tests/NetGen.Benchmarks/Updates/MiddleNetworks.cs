using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

// 4,610 parameters: 4-64-64-2.

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
internal sealed partial class MiddleSgd : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Sgd(Momentum = 0.9)]
internal sealed partial class MiddleMomentum : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[RmsProp]
internal sealed partial class MiddleRmsProp : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Adam]
internal sealed partial class MiddleAdam : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[AdamW]
internal sealed partial class MiddleAdamW : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(2 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Adagrad]
internal sealed partial class MiddleAdagrad : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}

[Network(4, Loss.HalfSquaredError)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(2, Activation.Identity)]
[Lion]
internal sealed partial class MiddleLion : IUpdateNetwork
{
    public AlignedBuffer<float> Values => _parameters;

    public void Update(AlignedBuffer<float> gradient, float rate) => Kernels.Descend(ref _parameters.Start, ref gradient.Start, _optimizer ??= new(1 * _parameters.Span.Length), 0, 1, rate);
}
