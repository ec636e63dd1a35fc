using NetGen.Numerics;

namespace NetGen.Benchmarks.Updates;

/// <summary>A network whose update is timed alone. A part of its class calls what <c>TrainBatch</c> calls when it has the gradient.</summary>
internal interface IUpdateNetwork : ITrainableNetwork<float>
{
    /// <summary>The parameters as they lie in memory.</summary>
    AlignedBuffer<float> Values { get; }

    /// <summary>The declared optimizer's step along a gradient that lies like <see cref="Values"/>; plain gradient descent leaves the old parameters in it.</summary>
    void Update(AlignedBuffer<float> gradient, float rate);
}
