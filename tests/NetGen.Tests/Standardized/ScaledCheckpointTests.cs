using System.Text;
using NetGen.Tests.Checkpoints;
using NetGen.Tests.Support;
using NetGen.Tests.Training;
using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tests.Standardized;

/// <summary>Checkpoints carry the scaling; what does not train has no place in the optimizer and among the best weights.</summary>
public sealed class ScaledCheckpointTests
{
    [Theory]
    [InlineData("AdamStandardized", false)]
    [InlineData("AdamStandardized", true)]
    [InlineData("FarDoubleStandardized", false)]
    [InlineData("FarDoubleStandardized", true)]
    [InlineData("IrisStandardized", true)]
    public void ResumedItHasTheBitsOfTheWhole(string name, bool isPlain)
    {
        var (whole, resumed) = (StandardizedCase.Of(name, isPlain), StandardizedCase.Of(name, !isPlain, isFitted: false, seed: 9));
        var (raw, targets) = (whole.Raw(20), whole.Targets(20));
        Train(whole.Net, 3);
        var file = Checkpointed.Save(whole.Net.Instance);
        Checkpointed.Load(resumed.Net.Instance, file);
        Assert.True(StandardizedCase.IsFitted(resumed.Net));
        Assert.Equal(file, Checkpointed.Save(resumed.Net.Instance));
        Train(whole.Net, 4);
        Train(resumed.Net, 4);
        Assert.Equal(Checkpointed.Save(whole.Net.Instance), Checkpointed.Save(resumed.Net.Instance));

        void Train(Emitted net, int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                net.TrainBatch(raw, targets, 0.01);
            }
        }
    }

    [Fact]
    public void ASessionGoesOnWithTheBitsOfFit()
    {
        var (inputs, labels) = TrainingRows.Clusters(50);
        inputs = Array.ConvertAll(inputs, value => 1000 + (30 * value));
        var whole = new ScaledAdamNet(1);
        whole.Fit(inputs, labels, Options());
        var session = new ScaledAdamNet(1).StartTraining(inputs, labels, Options());
        session.RunSteps(9);
        using var file = new MemoryStream();
        session.SaveCheckpoint(file);

        var net = new ScaledAdamNet(5);
        var resumed = net.StartTraining(inputs, labels, Options());
        resumed.LoadCheckpoint(new MemoryStream(file.ToArray()));
        resumed.RunSteps(10_000);
        Assert.Equal(Checkpointed.Save(whole), Checkpointed.Save(net));

        static FitOptions Options() => new() { Epochs = 5, BatchSize = 8, ValidationSplit = 0.2, LearningRate = 0.01 };
    }

    [Fact]
    public void OnlyWhatTrainsIsRemembered()
    {
        var file = Checkpointed.Save(Fitted());
        var header = Encoding.UTF8.GetString(file, 8, BitConverter.ToInt32(file));
        Assert.Contains("\"layer1.mean\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]},\"layer1.deviation\"", header, StringComparison.Ordinal);
        Assert.Contains("\"optimizer.m.layer2.weight\":{\"dtype\":\"F32\",\"shape\":[8,4]", header, StringComparison.Ordinal);
        Assert.Contains("\"optimizer.v.layer3.bias\"", header, StringComparison.Ordinal);
        Assert.DoesNotContain("optimizer.m.layer1", header, StringComparison.Ordinal);

        // Load takes parameters and scaling of it.
        var loaded = new ScaledAdamNet(9);
        loaded.Load(file);
        Assert.Equal(ScaledFile.Of(Fitted()), ScaledFile.Of(loaded));
    }

    [Theory]
    [InlineData("deviation", "Expected a deviation above 0 in single precision for 'layer1.deviation', found -1.")]
    [InlineData("mean", "Expected parameters with the file's fingerprint")]
    [InlineData("optimizer of it", "found 'optimizer.m.layer1.mean'")]
    [InlineData("weight of it", "found 'optimizer.m.layer1.weight'")]
    public void AWrongOneIsRefused(string how, string says)
    {
        var (net, file) = (new ScaledAdamNet(9), Checkpointed.Save(Fitted()));
        var wrong = how switch
        {
            "deviation" => Checkpointed.SetValue(file, 5, -1),
            "mean" => Checkpointed.SetValue(file, 1, 3),
            "optimizer of it" => Checkpointed.Edit(file, "optimizer.m.layer2.weight", "optimizer.m.layer1.mean"),
            _ => Checkpointed.Edit(file, "optimizer.m.layer2.weight", "optimizer.m.layer1.weight"),
        };
        var before = Checkpointed.Save(net);
        Assert.Contains(says, Assert.Throws<WeightFormatException>(() => Checkpointed.Load(net, wrong)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Checkpointed.Save(net));
        Assert.False(net.IsStandardizationFitted);
    }

    private static ScaledAdamNet Fitted()
    {
        var net = new ScaledAdamNet(1);
        net.FitStandardization([1, 2, 3, 4, 50, 60, 70, 80, 3, -2, 1, 0]);
        net.TrainBatch([1, 2, 3, 4], [1], 0.01f);
        return net;
    }
}
