using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>
/// Which steps of one sample go by vectors of channels. They need the channels side by side in memory, more than one of them, and no other place for some of them; what has none goes number by number.
/// </summary>
/// <param name="memory">Where the values lie.</param>
/// <param name="lanes">Channels of a vector.</param>
internal sealed class VectorSteps(ProgramMemory memory, int lanes)
{
    /// <summary>Whether a step is one of them.</summary>
    public bool Has(Op step) => step switch
    {
        Product product => Has(product.Output) && HasGroups(product, product.Input),
        ProductInput input => Has(input.OutputDelta) && HasGroups(input.Of, input.InputDelta),
        ProductWeights weights => Has(weights.OutputDelta) && HasGroups(weights.Of, weights.Of.Input),
        Map map => map.Operands.Append(map.Output).All(Has),
        Reduce reduce => reduce.Operands.All(Has) && reduce.Operands.Any(operand => !operand.IsOfPosition),
        ParameterSum sum => sum.Operands.All(Has),
        Copy copy => Has(copy.Input) && Has(copy.Output) && IsWhole(copy),
        LookupTable lookup => Has(lookup.OutputDelta),
        Lookup lookup => Has(lookup.Output),
        Clear => true,
        _ => step.Values.All(Has),
    };

    private bool Has(Value value) => memory.Of(value).HasVectors;

    private bool Has(Operand operand) => operand.Value is not { } value || operand.IsOfPosition || Has(value);

    private bool HasGroups(Product product, Value input) => product.Groups == 1 || (ProductPlan.IsDepthwise(product, lanes) && Has(input));

    private bool IsWhole(Copy copy)
    {
        var channels = copy.Placing.IsBack ? copy.Output.Shape.Channels : copy.Input.Shape.Channels;
        return copy.Placing.Kind switch
        {
            PlacingKind.Same or PlacingKind.Position => true,
            PlacingKind.Channels => copy.Placing.Offset % lanes == 0 && channels % lanes == 0,
            PlacingKind.Flat => channels % lanes == 0,
            _ => false,
        };
    }
}
