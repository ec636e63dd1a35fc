using System.Reflection;
using NetGen.Tests.Support;

namespace NetGen.Tests.Layered;

/// <summary>
/// What dropout leaves out of a training step it leaves out of the whole step. In a network a → b ⊙ mask → c whose sample alone has inputs, a unit that is left out changes neither the weights
/// below it nor those above; one that is kept changes both.
/// </summary>
public sealed class DropoutTrainingTests
{
    private const int Inputs = 3;
    private const int Units = 16;

    private const string Source = """
        using NetGen;

        namespace Dropping;

        [Network(3, Loss.HalfSquaredError)]
        [Dense(16, UseBias = false)]
        [Dropout(0.5)]
        [Dense(1, UseBias = false)]
        public sealed partial class Net;
        """;

    [Theory]
    [InlineData(false, 1, 0)]
    [InlineData(false, 5, 3)]
    [InlineData(false, 16, 9)]
    [InlineData(false, 33, 20)]
    [InlineData(false, 33, 32)]
    [InlineData(false, 100, 99)]
    [InlineData(true, 1, 0)]
    [InlineData(true, 33, 20)]
    [InlineData(true, 100, 99)]
    public void WhatIsLeftOutIsLeftOutOfTheGradientToo(bool isPlain, int samples, int place)
    {
        var assembly = Assembly.Load(GeneratorHost.Compile([Source], $"NetGen.Dropping{isPlain}", isPlain));
        var (kept, left) = (0, 0);
        for (var seed = 0; seed < 4; seed++)
        {
            var net = (ITrainableNetwork<float>)Activator.CreateInstance(assembly.GetType("Dropping.Net")!, seed)!;
            var (inputs, targets) = (new float[Inputs * samples], new float[samples]);
            inputs.AsSpan(Inputs * place, Inputs).Fill(1);
            targets[place] = 100;
            var (before, after) = (new float[net.ParameterCount], new float[net.ParameterCount]);
            net.GetParameters(before);
            net.TrainBatch(inputs, targets, 0.1f);
            net.GetParameters(after);
            for (var unit = 0; unit < Units; unit++)
            {
                var above = (Inputs * Units) + unit;
                var isKept = before[above] != after[above];
                for (var i = Inputs * unit; i < Inputs * (unit + 1); i++)
                    Assert.Equal(isKept, before[i] != after[i]);
                kept += isKept ? 1 : 0;
                left += isKept ? 0 : 1;
            }
        }

        Assert.InRange(kept, 16, 48);
        Assert.InRange(left, 16, 48);
    }
}
