using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit;

/// <summary>A local or a parameter of emitted code that refers to the first of some values in memory.</summary>
/// <param name="Name">Its name.</param>
internal readonly record struct Reference(string Name)
{
    /// <summary>The parameters.</summary>
    public static readonly Reference Parameters = new("p0");

    /// <summary>The user's inputs.</summary>
    public static readonly Reference Inputs = new("x0");

    /// <summary>What a forward pass keeps.</summary>
    public static readonly Reference Scratch = new("s0");

    /// <summary>The deltas.</summary>
    public static readonly Reference Deltas = new("d0");

    /// <summary>The user's outputs.</summary>
    public static readonly Reference Outputs = new("y0");

    /// <summary>The targets.</summary>
    public static readonly Reference Targets = new("t0");

    /// <summary>A gradient.</summary>
    public static readonly Reference Gradient = new("g0");

    /// <summary>That of a slot, which the method names.</summary>
    public static Reference Of(Slot slot) => new(slot.Buffer == BufferKind.Sample ? "x0" : slot.Name);

    /// <summary>The memory that a slot is part of.</summary>
    public static Reference BufferOf(Slot slot) => slot.Buffer switch
    {
        BufferKind.Parameters => Parameters,
        BufferKind.Sample => Inputs,
        BufferKind.Deltas => Deltas,
        BufferKind.PaddedSample or BufferKind.Forward => Scratch,
        _ => throw new InvalidOperationException($"No reference leads to {slot.Buffer}."),
    };
}
