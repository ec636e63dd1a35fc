using System.Numerics;
using NetGen.Tests.Layered;
using NetGen.Tests.Support;

namespace NetGen.Tests.Dropouts;

/// <summary>The calls that draw masks, and those that fill them with ones, without the copies that tests make elsewhere.</summary>
internal static class DropoutCalls
{
    public static IReadOnlyList<(string Member, Action Call)> Of<T>(Emitted<T> net, LayeredBatch batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (x, t, slopes, gradient) = (Emitted<T>.Narrow(batch.Inputs), Emitted<T>.Narrow(batch.Targets), Emitted<T>.Narrow(batch.Slopes), new T[net.ParameterCount]);
        var (inputs, outputs, rate, network) = (net.Inputs, net.Outputs, T.CreateChecked(1e-6), net.Trainable);
        return
        [
            ("TrainStep", () => network.TrainStep(x.AsSpan(0, inputs), t.AsSpan(0, outputs), rate)),
            ("TrainBatch of 5", () => network.TrainBatch(x.AsSpan(0, 5 * inputs), t.AsSpan(0, 5 * outputs), rate)),
            ("TrainBatch", () => network.TrainBatch(x, t, rate)),
            ("TrainFrom", () => network.TrainFrom(x, slopes, rate)),
            ("Backward", () => network.Backward(x, t, gradient)),
            ("BackwardFrom", () => network.BackwardFrom(x, slopes, gradient)),
            ("ApplyGradient", () => network.ApplyGradient(gradient, rate)),
        ];
    }
}
