using Cluster.Sweep.Variants;
using NetGen;

namespace Cluster.Sweep;

/// <summary>A declared network that takes part in a sweep.</summary>
/// <param name="Name">What rows and options call it.</param>
/// <param name="Create">Makes one, with weights drawn by a seed.</param>
internal sealed record Variant(string Name, Func<int, IClassTrainable<float>> Create)
{
    /// <summary>Inputs of all variants.</summary>
    public const int Inputs = Linear.InputSize;

    /// <summary>Classes of all variants.</summary>
    public const int Classes = Linear.OutputSize;

    /// <summary>All there are. Another one is a class and a line here.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        new(nameof(Linear), seed => new Linear(seed)),
        new(nameof(Narrow), seed => new Narrow(seed)),
        new(nameof(Wide), seed => new Wide(seed)),
        new(nameof(Deep), seed => new Deep(seed)),
    ];

    /// <summary>The variant of a name, or null.</summary>
    public static Variant? Find(string name) => All.FirstOrDefault(variant => string.Equals(variant.Name, name, StringComparison.OrdinalIgnoreCase));
}
