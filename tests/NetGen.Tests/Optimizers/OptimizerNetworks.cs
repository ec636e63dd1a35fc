using NetGen.Tests.Cases;
using NetGen.Tests.Support;

namespace NetGen.Tests.Optimizers;

/// <summary>Every optimizer on networks of each form of code, in both precisions and profiles; compiled once.</summary>
internal static class OptimizerNetworks
{
    private static readonly Lazy<CompiledCases> Vector = new(() => new CompiledCases("NetGen.Optimizers", All!));
    private static readonly Lazy<CompiledCases> Plain = new(() => new CompiledCases("NetGen.Optimizers.Plain", All!, isPlain: true));

    /// <summary>Samples in the lanes, in registers and in memory; tiles; rows along inputs and outputs, ragged and whole; with and without biases; means and sums.</summary>
    private static readonly NetworkCase[] Shapes =
    [
        new("Lanes", 3, [new(8, Activation.Tanh), new(2, Activation.Identity)], Loss.HalfSquaredError),
        new("Stacked", 5, [new(13, Activation.Silu), new(7, Activation.Sigmoid), new(3, Activation.Softmax)], Loss.CrossEntropy, Precision.Double),
        new("Tiles", 9, [new(33, Activation.Tanh, UseBias: false), new(20, Activation.Softplus), new(2, Activation.Identity)], Loss.MeanSquaredError, Reduction: Reduction.Sum),
        new("LaneOutputs", 12, [new(40, Activation.Sigmoid), new(17, Activation.Softmax)], Loss.CrossEntropy, Precision.Double, Arithmetic: Arithmetic.Portable),
    ];

    /// <summary>Each optimizer once, on the shapes in turn, so that each two rules of one family meet two of them.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } =
    [
        .. OptimizerCases.All.Select((optimizer, k) => (Optimizer: optimizer, Number: k)).SelectMany(each => new[] { each.Number % Shapes.Length, (each.Number + 1 + (each.Number / Shapes.Length % 2)) % Shapes.Length }
            .Distinct().Select(shape => Shapes[shape] with { Name = $"{Shapes[shape].Name}_{each.Number}", Optimizer = each.Optimizer })),
    ];

    public static NetworkCase Find(string name) => All.Single(network => network.Name == name);

    public static Emitted Create(NetworkCase network, bool isPlain = false, int seed = 1) => (isPlain ? Plain : Vector).Value.Create(network.Name, seed);
}
