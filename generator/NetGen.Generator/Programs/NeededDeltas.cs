namespace NetGen.Generator.Programs;

/// <summary>The values whose deltas something below them needs: a parameter that learns, or the inputs.</summary>
internal sealed class NeededDeltas
{
    private readonly HashSet<int> _values = [];

    /// <summary>Finds them, from the first step to the last.</summary>
    /// <param name="steps">The steps of a forward pass.</param>
    /// <param name="needsInput">Whether the derivatives by the inputs, which are the first value, are asked for.</param>
    public void Find(IReadOnlyList<Op> steps, bool needsInput)
    {
        if (needsInput)
        {
            _values.Add(0);
        }

        Find(steps);
        Find(steps); // what a loop carries is read before it is written
    }

    /// <summary>Whether a value is one of them.</summary>
    public bool Has(Value value) => _values.Contains(value.Id);

    /// <summary>Whether an operand is one of them, or a parameter that learns.</summary>
    public bool Has(Operand operand) => operand.Parameter is { } parameter ? Learns(parameter) : Has(operand.Value!);

    private void Find(IReadOnlyList<Op> steps)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case Product product when Learns(product.Weights) || (product.Bias is { } bias && Learns(bias)) || Has(product.Input):
                    _values.Add(product.Output.Id);
                    break;
                case Map map when map.Operands.Any(Has):
                    _values.Add(map.Output.Value!.Id);
                    break;
                case Reduce { Kind: Reducing.Sum } reduce when reduce.Operands.Any(Has):
                    _values.Add(reduce.Output.Id);
                    break;
                case Pool pool when Has(pool.Input):
                    _values.Add(pool.Output.Id);
                    break;
                case Copy copy when Has(copy.Input):
                    _values.Add(copy.Output.Id);
                    break;
                case Mask mask when Has(mask.Input):
                    _values.Add(mask.Output.Id);
                    break;
                case Lookup lookup when Learns(lookup.Table):
                    _values.Add(lookup.Output.Id);
                    break;
                case Loop loop:
                    Find(loop.Body);
                    break;
            }
        }
    }

    private static bool Learns(Parameter parameter) => parameter.IsTrainable;
}
