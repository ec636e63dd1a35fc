using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>Finds steps whose result nobody reads.</summary>
internal static class VainSteps
{
    /// <summary>The names of such values; those of <paramref name="results"/> are what all steps are for.</summary>
    public static IEnumerable<string> Of(IEnumerable<Op> steps, params Value?[] results)
    {
        var flat = steps.SelectMany(Inside).ToList();
        var read = flat.SelectMany(Reads).Concat(results.OfType<Value>()).Select(value => value.Id).ToHashSet();
        return flat.Select(Written).OfType<Value>().Where(value => !read.Contains(value.Id)).Select(value => value.Name).Distinct();
    }

    /// <summary>A step, or those of a loop.</summary>
    public static IEnumerable<Op> Inside(Op step) => step is Loop loop ? loop.Body.SelectMany(Inside) : [step];

    /// <summary>The value that it writes; null where it is a gradient of parameters.</summary>
    public static Value? Written(Op step) => step switch
    {
        Product product => product.Output,
        ProductInput back => back.InputDelta,
        Map map => map.Output.Value,
        Reduce reduce => reduce.Output,
        Pool pool => pool.Output,
        PoolInput back => back.InputDelta,
        Copy copy => copy.Output,
        Lookup lookup => lookup.Output,
        Mask mask => mask.Output,
        Clear clear => clear.Output,
        _ => null,
    };

    private static IEnumerable<Value> Reads(Op step) => step switch
    {
        Product product => [product.Input],
        ProductInput back => [back.OutputDelta],
        ProductWeights back => [back.OutputDelta, back.Of.Input],
        Map map => Values(map.Operands),
        Reduce reduce => Values(reduce.Operands),
        ParameterSum sum => Values(sum.Operands),
        Pool pool => [pool.Input],
        PoolInput back => [back.OutputDelta],
        Copy copy => [copy.Input],
        Lookup lookup => [lookup.Input],
        LookupTable back => [back.OutputDelta],
        Mask mask => [mask.Input, mask.Factors],
        _ => [],
    };

    private static IEnumerable<Value> Values(IEnumerable<Operand> operands) => operands.Select(operand => operand.Value).OfType<Value>();
}
