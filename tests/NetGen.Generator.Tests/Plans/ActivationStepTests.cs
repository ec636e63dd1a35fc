using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Tests.Plans;

/// <summary>What a hidden layer keeps for its derivative.</summary>
public class ActivationStepTests
{
    public static TheoryData<string> Activations => [.. Enum.GetNames<Activation>().Where(name => name is not (nameof(Activation.Softmax) or nameof(Activation.Identity)))];

    // The functions of the value, those of its derivative, and which of z, y and the part that reads.
    [Theory]
    [InlineData(nameof(Activation.Silu), 1, 0, false, true, true)]
    [InlineData(nameof(Activation.Mish), 3, 1, true, false, true)]
    [InlineData(nameof(Activation.Gelu), 2, 1, true, false, true)]
    [InlineData(nameof(Activation.GeluTanh), 1, 0, true, false, true)]
    [InlineData(nameof(Activation.Tanh), 1, 0, false, true, false)]
    [InlineData(nameof(Activation.Softplus), 2, 1, true, false, false)]
    [InlineData(nameof(Activation.Relu), 0, 0, false, true, false)]
    public void AFunctionOfBothIsComputedOnce(string activation, int ofValue, int ofDerivative, bool readsZ, bool readsY, bool keeps)
    {
        var step = Step(Enum.Parse<Activation>(activation));
        Assert.Equal(
            (ofValue, ofDerivative, readsZ, readsY, keeps),
            (step.ValueFunctions, step.DerivativeFunctions, step.ReadsPreActivation, step.ReadsOutput, step.KeepsPart));
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void TheDerivativeByThePartIsTheDerivative(string name)
    {
        var step = Step(Enum.Parse<Activation>(name));
        var definition = (ElementwiseActivation)ActivationCatalog.Find(Enum.Parse<Activation>(name), null, null)!;
        foreach (var z in new[] { -5.1, -0.7, 0.0, 0.4, 3.2 })
        {
            var y = step.Value(Expr.Name("z")).Evaluate(_ => z);
            var part = step.KeepsPart ? step.Part(Expr.Name("z")).Evaluate(_ => z) : double.NaN;
            var expected = definition.Derivative(Expr.Name("z"), Expr.Name("y")).Evaluate(variable => variable == "z" ? z : y);
            Assert.Equal(expected, step.Derivative.Evaluate(variable => variable switch { "z" => z, "y" => y, _ => part }));
        }
    }

    private static ActivationStep Step(Activation activation) => ActivationStep.Of(ActivationCatalog.Find(activation, null, null)!)!;
}
