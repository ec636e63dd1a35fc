using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Losses;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Every handwritten derivative of the catalogue against the symbolic one of its value.</summary>
public class CatalogueTests
{
    private static readonly double[] Points = [-7.3, -3.1, -2.9, -1.2, -0.9, -0.3, -0.01, 0.02, 0.4, 0.8, 1.3, 2.7, 3.2, 6.1];

    public static TheoryData<string> Activations => [.. Enum.GetNames<Activation>().Where(name => name != nameof(Activation.Softmax))];

    public static TheoryData<string> OutputLosses => [.. Enum.GetNames<Loss>().Where(name => Find(name) is OutputLoss and not External)];

    [Theory]
    [MemberData(nameof(Activations))]
    public void DerivativeOfActivation(string name)
    {
        foreach (var definition in new[] { Elementwise(name, null, null), Elementwise(name, 0.3, 1.7) })
        {
            AssertSame(definition.Value(Expr.Name("z")), definition.Derivative(Expr.Name("z"), Expr.Name("y")), name);
        }
    }

    [Theory]
    [MemberData(nameof(OutputLosses))]
    public void DerivativeOfLoss(string name)
    {
        var loss = (OutputLoss)Find(name)!;
        var (value, written) = (loss.Value(Expr.Name("y"), Expr.Name("t")), loss.Derivative(Expr.Name("y"), Expr.Name("t")));
        foreach (var y in Points)
        {
            double Lookup(string variable) => variable == "y" ? y : 0.35;
            Assert.Equal(value.Derivative("y").Evaluate(Lookup), written.Evaluate(Lookup), 12);
        }
    }

    /// <summary>What an output layer's delta is made of, for every activation and every loss of outputs; emitted and run is one of four kinds of each pair.</summary>
    [Theory]
    [MemberData(nameof(OutputLosses))]
    public void DerivativeOfLossThroughActivation(string name)
    {
        var (loss, z, t) = ((OutputLoss)Find(name)!, Expr.Name("z"), Expr.Name("t"));
        foreach (var activation in Enum.GetNames<Activation>().Where(activation => activation != nameof(Activation.Softmax)))
        {
            var definition = Elementwise(activation, null, null);
            var y = definition.Value(z);
            AssertSlope(loss.Value(y, t), loss.Derivative(y, t) * definition.Derivative(z, y), $"{name} of {activation}");
        }
    }

    [Fact]
    public void DeltaOfBinaryCrossEntropyIsTheDerivativeThroughTheSigmoid()
    {
        var (z, t) = (Expr.Name("z"), Expr.Name("t"));
        var y = new Sigmoid().Value(z);
        var terms = new LogitTerms(z, y, t, 0, 0, 0);
        var loss = new BinaryCrossEntropy();
        foreach (var point in Points)
        {
            double Lookup(string variable) => variable == "z" ? point : 0.35;
            Assert.Equal(loss.Value(terms).Derivative("z").Evaluate(Lookup), loss.Delta(terms).Evaluate(Lookup), 12);
            var plain = -((t * Expr.Log(y)) + ((1 - t) * Expr.Log(1 - y)));
            Assert.Equal(plain.Evaluate(Lookup), loss.Value(terms).Evaluate(Lookup), 9);
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void NaNGivesNaN(string name) =>
        Assert.True(double.IsNaN(Elementwise(name, null, null).Value(Expr.Name("z")).Evaluate(_ => double.NaN)), name);

    [Fact]
    public void EveryEnumMemberIsInItsCatalogue()
    {
        Assert.All(Enum.GetValues<Activation>(), activation => Assert.NotNull(ActivationCatalog.Find(activation)));
        Assert.All(Enum.GetValues<Loss>(), loss => Assert.NotNull(LossCatalog.Find(loss, 1)));
        Assert.All(Enum.GetValues<Initializer>().Where(i => i != Initializer.ByActivation), i => Assert.NotNull(WeightDistribution.Of(i, 2, 3)));
        Assert.Null(ActivationCatalog.Find((Activation)999));
        Assert.Null(LossCatalog.Find((Loss)999, 1));
    }

    // The guard's mutant: the derivative of tanh with a wrong sign.
    [Fact]
    public void AWrongDerivativeIsSeen() => Assert.ThrowsAny<Exception>(() =>
        AssertSame(Expr.Tanh(Expr.Name("z")), 1 + (Expr.Name("y") * Expr.Name("y")), "mutant"));

    // Another activation's derivative under the same loss.
    [Fact]
    public void AWrongDerivativeUnderALossIsSeen()
    {
        var (loss, z, t) = ((OutputLoss)Find(nameof(Loss.HalfSquaredError))!, Expr.Name("z"), Expr.Name("t"));
        var y = Expr.Tanh(z);
        AssertSlope(loss.Value(y, t), loss.Derivative(y, t) * (1 - (y * y)), "right");
        Assert.ThrowsAny<Exception>(() => AssertSlope(loss.Value(y, t), loss.Derivative(y, t) * (1 - y), "mutant"));
        Assert.ThrowsAny<Exception>(() => AssertSlope(loss.Value(y, t), loss.Derivative(z, t) * (1 - (y * y)), "mutant"));
    }

    private static void AssertSlope(Expr loss, Expr delta, string name)
    {
        var symbolic = loss.Derivative("z");
        foreach (var z in Points)
        {
            double Lookup(string variable) => variable == "z" ? z : 0.35;
            var (expected, actual) = (symbolic.Evaluate(Lookup), delta.Evaluate(Lookup));
            Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{name} at {z}: {expected} but {actual}");
        }
    }

    private static void AssertSame(Expr value, Expr written, string name)
    {
        var symbolic = value.Derivative("z");
        foreach (var z in Points)
        {
            var y = value.Evaluate(_ => z);
            var expected = symbolic.Evaluate(_ => z);
            var actual = written.Evaluate(variable => variable == "z" ? z : y);
            Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{name} at {z}: {expected} but {actual}");
        }
    }

    private static ElementwiseActivation Elementwise(string name, double? alpha, double? gain) =>
        (ElementwiseActivation)ActivationCatalog.Find(Enum.Parse<Activation>(name), alpha, gain)!;

    private static LossDefinition? Find(string name) => LossCatalog.Find(Enum.Parse<Loss>(name), 0.8);
}
