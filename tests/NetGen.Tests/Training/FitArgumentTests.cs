using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What is wrong is named before anything is changed.</summary>
public class FitArgumentTests
{
    private static readonly (float[] Inputs, int[] Labels) Rows = TrainingRows.Clusters(10);

    public static TheoryData<string, FitOptions> Options => new()
    {
        { "'options.Epochs' is 0 but needs 1 or more.", new FitOptions { Epochs = 0 } },
        { "'options.BatchSize' is -1 but needs 1 or more.", new FitOptions { BatchSize = -1 } },
        { "'options.ValidationSplit' is 1 but needs 0 or more, and less than 1.", new FitOptions { ValidationSplit = 1 } },
        { "'options.ValidationSplit' is NaN but needs 0 or more, and less than 1.", new FitOptions { ValidationSplit = double.NaN } },
        { "'options.ValidationSplit' is 0.01 but needs a share of the 10 rows", new FitOptions { ValidationSplit = 0.01 } },
        { "'options.Patience' is -1 but needs 0 or more.", new FitOptions { Patience = -1 } },
        { "'options.MinDelta' is NaN but needs 0 or more, and finite.", new FitOptions { MinDelta = double.NaN } },
        { "'options.ReportInterval' is 00:00:00 but needs more than 0.", new FitOptions { ReportInterval = TimeSpan.Zero } },
        { "'options.LearningRate' is 1E+39 but needs a rate that is finite", new FitOptions { LearningRate = 1e39 } },
        { "'options.BatchSize' is 32 but needs 10 or less", new FitOptions { DropLastPartialBatch = true } },
        { "'options.ClassWeights' has 2 values but needs 3: one for each class.", new FitOptions { ClassWeights = [1, 2] } },
        { "'options.ClassWeights[1]' is -1 but needs 0 or more, and finite.", new FitOptions { ClassWeights = [1, -1, 1] } },
        { "'options.SampleWeights' has 1 values but needs 10: one for each row.", new FitOptions { SampleWeights = [1] } },
        { "'options.SampleWeights[9]' is NaN but needs 0 or more, and finite.", new FitOptions { SampleWeights = [1, 1, 1, 1, 1, 1, 1, 1, 1, double.NaN] } },
    };

    [Theory]
    [MemberData(nameof(Options))]
    public async Task OptionsAreNamed(string message, FitOptions options)
    {
        var net = new FitClassNet(1);
        var start = TrainingRows.Parameters(net);
        var thrown = Assert.ThrowsAny<ArgumentException>(() => net.Fit(Rows.Inputs, Rows.Labels, options));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal("options", thrown.ParamName);
        Assert.Equal(start, TrainingRows.Parameters(net));
        Assert.ThrowsAny<ArgumentException>(() => net.StartTraining(Rows.Inputs, Rows.Labels, options));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => net.FitAsync(Rows.Inputs, Rows.Labels, options));
    }

    public static TheoryData<string, string, Action<object>> Arguments => new()
    {
        { "inputs", "'inputs' has 39 values but needs whole samples of 4, at least one.", net => Of(net).Fit(new float[39], Rows.Labels) },
        { "inputs", "'inputs' has 0 values", net => Of(net).Fit([], Rows.Labels) },
        { "labels", "'labels' has 10 values but needs 9", net => Of(net).Fit(Rows.Inputs.AsSpan(4), Rows.Labels) },
        { "labels", "'labels[3]' is 3 but needs 0 to 2.", net => Of(net).Fit(Rows.Inputs, [0, 1, 2, 3, 0, 0, 0, 0, 0, 0]) },
        { "targets", "'targets' has 29 values but needs 30", net => Of(net).Fit(Rows.Inputs, new float[29]) },
        { "targets", "'targets[1]' (sample 0, output 1) is -1", net => Of(net).Fit(new float[4], [0f, -1, 0]) },
        { "validationInputs", "'validationInputs' has 3 values", net => Of(net).Fit(Rows.Inputs, Rows.Labels, new float[3], [0]) },
        { "validationLabels", "'validationLabels' has 2 values but needs 1", net => Of(net).Fit(Rows.Inputs, Rows.Labels, new float[4], [0, 1]) },
        { "validationTargets", "'validationTargets[2]' (sample 0, output 2) is NaN", net => Of(net).Fit(Rows.Inputs, new float[30], new float[4], [0f, 0, float.NaN]) },
        { "options", "'options.ValidationSplit' is 0.1 but needs 0 where there are validation data.", net => Of(net).Fit(Rows.Inputs, Rows.Labels, Rows.Inputs, Rows.Labels, new FitOptions { ValidationSplit = 0.1 }) },
        { "options", "'options.ClassWeights' needs labels", net => Of(net).Fit(Rows.Inputs, new float[30], new FitOptions { ClassWeights = [1, 1, 1] }) },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void ArgumentsAreNamed(string name, string message, Action<object> call)
    {
        var net = new FitClassNet(1);
        var start = TrainingRows.Parameters(net);
        var thrown = Assert.ThrowsAny<ArgumentException>(() => call(net));
        Assert.Equal(name, thrown.ParamName);
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal(start, TrainingRows.Parameters(net));
    }

    [Fact]
    public void ANetworkThatIsNullIsNamed()
    {
        FitClassNet net = null!;
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => net.Fit(Rows.Inputs, Rows.Labels)).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => net.StartTraining(Rows.Inputs, Rows.Labels)).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => net.Evaluate(Rows.Inputs, Rows.Labels)).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => net.Predict(Rows.Inputs)).ParamName);
    }

    [Fact]
    public void OptionsAreReadWhenTrainingStarts()
    {
        var options = new FitOptions { Epochs = 2 };
        var session = new FitClassNet(1).StartTraining(Rows.Inputs, Rows.Labels, options);
        options.Epochs = 5;
        session.RunSteps(100);
        Assert.Equal(2, session.Result.History.Count);
    }

    // The type of a test's data is public, that of the network is not.
    private static FitClassNet Of(object net) => (FitClassNet)net;
}
