using System.Reflection;
using NetGen.Tool.Data;
using NetGen.Tool.Networks;
using NetGen.Tool.Reports;
using NetGen.Tool.Tests.Support;
using NetGen.Training;

namespace NetGen.Tool.Tests.Training;

/// <summary>The class that training writes: it compiles, and its Predict takes columns and gives what the network gives for the inputs made of them.</summary>
public sealed class WrittenClassTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void PredictTakesNumbersAndCategories(bool hasClasses, bool isFrozen)
    {
        var type = Train(Tables.Fruit(120, hasClasses), hasClasses ? "is \"dear\"" : "price & <tax>", isFrozen ? ["--frozen", "--namespace", "My.Nets"] : [], isFrozen ? "My.Nets.Fruit" : "Fruit");
        Assert.Equal(isFrozen, type.IsAbstract && type.IsSealed);
        var predict = type.GetMethod("Predict", [typeof(string), typeof(string), typeof(float)])!;
        Assert.Equal(["theKind", "class", "weightG"], predict.GetParameters().Select(parameter => parameter.Name));

        // The inputs are one for each category, by their characters, in the order of the columns, and the weight behind them.
        var outputs = Outputs.Of(type);
        var instance = isFrozen ? null : Compiled.Create(type);
        string[] kinds = ["apple", "pear; \"Williams\"", "quince\\n"], origins = ["far", "near"];
        foreach (var (kind, origin, weight) in (ReadOnlySpan<(int, int, float)>)[(0, 1, 60), (1, 0, 120.5f), (2, 1, 199)])
        {
            double[] inputs = [.. Enumerable.Range(0, 3).Select(k => k == kind ? 1.0 : 0), .. Enumerable.Range(0, 2).Select(o => o == origin ? 1.0 : 0), weight];
            var found = predict.Invoke(instance, [kinds[kind], origins[origin], weight]);
            var expected = outputs(inputs);
            Assert.Equal(hasClasses ? expected[0] >= expected[1] ? "no" : "yes" : (float)expected[0], found);
        }

        var refused = Assert.Throws<TargetInvocationException>(() => predict.Invoke(instance, ["plum", "far", 1f]));
        Assert.Contains("Expected one of apple, pear; \"Williams\", quince\\n, found 'plum'. (Parameter 'theKind')", Assert.IsType<ArgumentException>(refused.InnerException).Message, StringComparison.Ordinal);
    }

    /// <summary>Predict takes what a cell has, as it is written there: of inputs 1 and 1.0 are two categories, while of the target they are one class.</summary>
    [Fact]
    public void CategoriesAreTakenAsTheirCellsHaveThem()
    {
        string[] cells = ["1", "1.0", "+1", "1e0", "2"];
        var table = "a,b,y\n" + string.Concat(Enumerable.Range(0, 60).Select(n => $"{cells[n % cells.Length]},{n},{(n % 2 == 0 ? "0" : n % 3 == 0 ? "1.0" : "1")}\n"));
        var type = Train(table, "y", ["--categories", "a", "--epochs", "2"], "Fruit");
        var (predict, instance) = (type.GetMethod("Predict", [typeof(string), typeof(float)])!, Compiled.Create(type));
        Assert.All(cells, cell => Assert.Contains(Assert.IsType<string>(predict.Invoke(instance, [cell, 3f])), (string[])["0", "1"]));
    }

    /// <summary>What is easy to learn is learned in the units of the column: the fold of mean and deviation into the last layer.</summary>
    [Fact]
    public void NumbersAreInTheUnitsOfTheirColumn()
    {
        var type = Train(Tables.Fruit(400, hasClasses: false), "price & <tax>", [], "Fruit");
        var found = (float)type.GetMethod("Predict", [typeof(string), typeof(string), typeof(float)])!.Invoke(Compiled.Create(type), ["quince\\n", "far", 100f])!;
        Assert.InRange(found, 370, 430);
    }

    [Fact]
    public void TheSameSeedWritesTheSameFiles()
    {
        var texts = new[] { 1, 1, 2 }.Select((seed, n) =>
        {
            var folder = _workplace.PathOf($"run{n}");
            Workplace.Run("train", Tables.Iris, "--target", "label", "--output", folder, "--epochs", "20", "--seed", $"{seed}").Succeeds();
            return (Source: File.ReadAllText(Path.Combine(folder, "Iris.cs")), Weights: File.ReadAllText(Path.Combine(folder, "Iris.weights")));
        }).ToList();
        Assert.Equal(texts[0], texts[1]);
        Assert.NotEqual(texts[0].Weights, texts[2].Weights);
    }

    [Fact]
    public void EveryOptimizerAndActivationTrains()
    {
        string[] optimizers = ["adam", "AdamW", "sgd", "rmsprop", "adagrad", "lion"];
        var activations = Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax).ToList();
        for (var i = 0; i < activations.Count; i++)
        {
            var optimizer = optimizers[i % optimizers.Length];
            Workplace.Run(
                "train", Tables.Iris, "--target", "label", "--output", _workplace.Folder, "--force", "--epochs", "2", "--hidden", "3", "--activation", $"{activations[i]}", "--optimizer", optimizer).Succeeds();
            Assert.Contains($"[Dense(3, Activation.{activations[i]})]", _workplace.Text("Iris.cs"), StringComparison.Ordinal);
            Assert.Contains($"[{optimizer}(WeightDecay = 0.01)]", _workplace.Text("Iris.cs"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.True(activations.Count >= optimizers.Length);
    }

    [Fact]
    public void WhatWasFoundIsSaid()
    {
        var file = _workplace.Write("fruit.csv", Tables.Fruit(60, hasClasses: true));
        var output = Workplace.Run("train", file, "--target", "is \"dear\"", "--output", _workplace.Folder, "--epochs", "3").Succeeds().Output;
        Assert.Contains("60 rows, 3 columns for 6 inputs", output, StringComparison.Ordinal);
        Assert.Contains("the kind: 3 categories: 'apple', 'pear; \"Williams\"', 'quince\\n'", output, StringComparison.Ordinal);
        Assert.Contains("weight [g]: numbers, ", output, StringComparison.Ordinal);
        Assert.Contains("target is \"dear\": 2 classes: 'no', 'yes'", output, StringComparison.Ordinal);
        Assert.Contains("epoch 3/3: loss ", output, StringComparison.Ordinal);
        Assert.Contains("actual \\ predicted", output, StringComparison.Ordinal);
    }

    /// <summary>What would fill screens is shortened: columns, and the matrix of classes.</summary>
    [Fact]
    public void ManyColumnsAndClassesAreShortened()
    {
        var columns = Enumerable.Range(0, 45).ToList();
        var rows = Enumerable.Range(0, 160).Select(n => $"{string.Join(',', columns.Select(c => $"{(n + c) % 9}"))},class{n % 40:d2}\n");
        var file = _workplace.Write("t.csv", $"{string.Join(',', columns.Select(c => $"c{c}"))},y\n{string.Concat(rows)}");
        var output = Workplace.Run("train", file, "--target", "y", "--output", _workplace.Folder, "--epochs", "1").Succeeds().Output.ReplaceLineEndings("\n");
        Assert.Contains("  c39: numbers, 0 to 8\n  and 5 others\n", output, StringComparison.Ordinal);
        Assert.Equal(30, output.Split('\n').Count(line => line.StartsWith("  class", StringComparison.Ordinal) && line.Contains('.', StringComparison.Ordinal)));
        Assert.Contains("  the 30 of 32 classes with rows that are found worst\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("actual \\ predicted", output, StringComparison.Ordinal);
    }

    /// <summary>Of many classes the line below the figures says which they are: all that have rows, or the worst of them.</summary>
    [Theory]
    [InlineData(10, "the 10 classes of 40 that have rows")]
    [InlineData(30, "the 30 classes of 40 that have rows")]
    [InlineData(35, "the 30 of 35 classes with rows that are found worst")]
    [InlineData(40, "the 30 classes of 40 that are found worst")]
    public void WhichClassesAreShownIsSaid(int withRows, string line)
    {
        var confusion = new int[40, 40];
        for (var k = 0; k < withRows; k++)
        {
            (confusion[k, k], confusion[k, (k + 1) % 40]) = (k, 1);
        }

        using var output = new StringWriter();
        ClassReport.Show(new Terminal(output, TextWriter.Null, isInteractive: false), new ClassificationReport(confusion, new int[40]), [.. Enumerable.Range(0, 40).Select(k => $"class{k:d2}")]);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Contains("  " + line, lines);
        Assert.Equal(Enumerable.Range(0, Math.Min(withRows, 30)).Select(k => $"class{k:d2}"), lines.Where(text => text.StartsWith("  class", StringComparison.Ordinal)).Skip(1).Select(text => text.Trim().Split(' ')[0]));
    }

    /// <summary>The rows that are held out: of each class its share, no row twice, and other rows with another seed.</summary>
    [Fact]
    public void RowsAreHeldOutByClass()
    {
        var data = DataSet.From(CsvTable.Read(Tables.Iris), new ColumnChoice("label", [], [], null));
        var (one, two) = (Fitting.HeldOut.Draw(data, 0.2, 1), Fitting.HeldOut.Draw(data, 0.2, 2));
        Assert.Equal(Enumerable.Range(0, 150), one.Training.Concat(one.Test).Order());
        Assert.Equal([10, 10, 10], one.Test.CountBy(row => ((CategoryColumn)data.Target).Codes[row]).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        Assert.NotEqual(one.Test, two.Test);
    }

    private Type Train(string table, string target, string[] options, string name)
    {
        var file = _workplace.Write("fruit.csv", table);
        Workplace.Run(["train", file, "--target", target, "--output", _workplace.Folder, .. options]).Succeeds();
        Assert.Equal(["Fruit.cs", "Fruit.weights", "fruit.csv"], _workplace.Files);
        return Compiled.Load(_workplace.Text("Fruit.cs"), "Fruit.cs", ("Fruit.weights", _workplace.Text("Fruit.weights"))).GetType(name, throwOnError: true)!;
    }
}
