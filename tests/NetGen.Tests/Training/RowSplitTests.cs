using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>The rows that are held back: of each class its share, and none of them is trained on.</summary>
public class RowSplitTests
{
    public static TheoryData<int[], double> Classes => new()
    {
        { [50, 50, 50], 0.2 },
        { [50, 30, 20], 0.25 },
        { [7, 1, 2], 0.3 },
        { [3, 3, 3, 3, 3], 0.1 },
        { [99, 1], 0.9 },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void EachClassGivesItsShareAndKeepsARow(int[] counts, double share)
    {
        int[] labels = [.. counts.SelectMany((count, label) => Enumerable.Repeat(label, count))];
        var split = RowSplit.Draw(labels.Length, labels, counts.Length, new FitOptions { ValidationSplit = share, Seed = 3 });
        Assert.Equal(Enumerable.Range(0, labels.Length), split.Training.Concat(split.Validation).Order());
        Assert.Equal(split.Training.Order(), split.Training);
        Assert.Equal(split.Validation.Order(), split.Validation);
        Assert.Equal(labels.Length * share, split.Validation.Length, 1.0);
        for (var label = 0; label < counts.Length; label++)
        {
            var held = split.Validation.Count(row => labels[row] == label);
            Assert.InRange(held, Math.Min((counts[label] * share) - 1, counts[label] - 1), Math.Min((counts[label] * share) + 1, counts[label] - 1));
        }
    }

    /// <summary>What classes of one row may not give, no other class gives for them.</summary>
    [Theory]
    [InlineData(10, 10)]
    [InlineData(100, 100)]
    public void ALargeClassGivesNoMoreThanItsShare(int single, int large)
    {
        int[] labels = [.. Enumerable.Range(0, single), .. Enumerable.Repeat(single, large)];
        var split = RowSplit.Draw(labels.Length, labels, single + 1, new FitOptions { ValidationSplit = 0.5 });
        Assert.Equal(large / 2.0, split.Validation.Length, 1.0);
        Assert.All(split.Validation, row => Assert.Equal(single, labels[row]));
    }

    [Fact]
    public void TheRowsAreDrawnBySeed()
    {
        int[] Draw(int seed) => RowSplit.Draw(100, default, 1, new FitOptions { ValidationSplit = 0.3, Seed = seed }).Validation;
        Assert.Equal(30, Draw(1).Length);
        Assert.Equal(Draw(1), Draw(1));
        Assert.NotEqual(Draw(1), Draw(2));
        Assert.NotEqual(Enumerable.Range(70, 30), Draw(1));
    }

    [Fact]
    public void WithoutASplitAllRowsAreTrainedOn()
    {
        var split = RowSplit.Draw(5, default, 1, new FitOptions());
        Assert.Equal([0, 1, 2, 3, 4], split.Training);
        Assert.Empty(split.Validation);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(10, 0.01)]
    public void AShareThatLeavesASideEmptyIsRefused(int rows, double share)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => RowSplit.Draw(rows, default, 1, new FitOptions { ValidationSplit = share }));
        Assert.Equal("options", thrown.ParamName);
        Assert.Contains($"{rows} rows", thrown.Message, StringComparison.Ordinal);
    }

    // The order of an epoch depends on places among the training rows alone, so both see the same batches: the rows held back have no part in a step.
    [Fact]
    public void HoldingRowsBackIsGivingThemForValidation()
    {
        var (inputs, labels) = TrainingRows.Clusters(60);
        var options = new FitOptions { Epochs = 5, BatchSize = 7, ValidationSplit = 0.25, Seed = 9, LearningRate = 0.1 };
        var split = RowSplit.Draw(60, labels, 3, options);
        var (whole, parts) = (new FitClassNet(1), new FitClassNet(1));
        var first = whole.Fit(inputs, labels, options);
        options.ValidationSplit = 0;
        var second = parts.Fit(
            TrainingRows.Pick(inputs, split.Training, 4), TrainingRows.Pick(labels, split.Training, 1),
            TrainingRows.Pick(inputs, split.Validation, 4), TrainingRows.Pick(labels, split.Validation, 1), options);
        Assert.Equal(TrainingRows.Parameters(whole), TrainingRows.Parameters(parts));
        Assert.Equal(first.History.Select(record => record.ValidationLoss), second.History.Select(record => record.ValidationLoss));
        Assert.Equal(first.History.Select(record => record.Metric), second.History.Select(record => record.Metric));
    }
}
