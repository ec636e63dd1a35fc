using NetGen.Generator.Programs;

namespace NetGen.Generator.Plans;

/// <summary>Multiply-adds of steps, as the cost of a network is told: those of products.</summary>
internal static class ProgramWork
{
    public static long Of(IReadOnlyList<Op> steps) => steps.Sum(Of);

    private static long Of(Op step) => step switch
    {
        Product product => Of(product),
        ProductInput input => Of(input.Of),
        ProductWeights weights => Of(weights.Of),
        Loop loop => loop.Body.Sum(Once) * loop.Count,
        _ => 0,
    };

    private static long Of(Product product) => product.Window.Pairs * Each(product);

    // A step of a loop is done for one position.
    private static long Once(Op step) => step switch
    {
        Product product => Each(product),
        ProductInput input => Each(input.Of),
        _ => 0,
    };

    private static long Each(Product product) => (long)product.Weights.Dimensions[1] * product.Output.Shape.Channels;
}
