using NetGen.Generator.Support;

namespace NetGen.Generator.Programs;

/// <summary>A tensor of parameters.</summary>
/// <param name="Id">Tells it from the others of its program; also its place in the common order.</param>
/// <param name="Layer">The layer that it belongs to, by its place among all: 1 is the first.</param>
/// <param name="Name">Its name in files, such as <c>weight_ih</c>.</param>
/// <param name="Dimensions">In PyTorch's order, the outputs first.</param>
/// <param name="Kind">Whether it is decayed as a weight or as a bias, and how rows of it are used.</param>
/// <param name="Initial">What it starts with.</param>
internal sealed record Parameter(int Id, int Layer, string Name, EquatableArray<int> Dimensions, ParameterKind Kind, InitialParameter Initial)
{
    /// <summary>Parts of the first dimension that steps take apart: gates.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>Whether it learns.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Values.</summary>
    public int Count => Dimensions.Aggregate(1, (product, length) => product * length);
}
