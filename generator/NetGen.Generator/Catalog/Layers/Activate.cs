using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>An activation of its own. Softmax is over the channels of each position.</summary>
internal sealed class Activate : LayerDefinition
{
    public override Shape OutputOf(LayerModel layer, Shape input) => input;

    public override Value Lower(LayerModel layer, Value input, ProgramBuilder build) => AddTo(layer, input, build);

    /// <summary>Adds the activation of a layer to the program.</summary>
    public static Value AddTo(LayerModel layer, Value z, ProgramBuilder build)
    {
        // That of the last layer belongs to the loss: together they have stable forms.
        if (build.IsLast)
        {
            return z;
        }

        switch (ActivationCatalog.Of(layer))
        {
            case Identity:
                return z;
            case ElementwiseActivation each:
                var slope = each.Derivative(OperandNames.Of(0), OperandNames.Result);
                return build.Map("a", z.Shape, each.Value(OperandNames.Of(0)), slope, z);
            case Softmax softmax:
                return Softmax(softmax, z, build);
            default:
                throw new InvalidOperationException($"{layer.ActivationName} has no steps.");
        }
    }

    private static Value Softmax(Softmax softmax, Value z, ProgramBuilder build)
    {
        var (x, of) = (OperandNames.Of(0), OperandNames.Of(1));
        var largest = build.Reduce("max", Reducing.Maximum, x, z);
        var numerator = build.Map("e", z.Shape, softmax.Numerator(x, of), z, Operand.OfPosition(largest));
        var sum = build.Reduce("total", Reducing.Sum, x, numerator);
        return build.Map("a", z.Shape, softmax.Value(x, of), numerator, Operand.OfPosition(sum));
    }
}
