using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>Where the values of a tile's samples lie: a slot of sample n starts at its offset, n strides on.</summary>
/// <param name="Buffer">The buffer.</param>
/// <param name="Offset">The slot's offset in a sample.</param>
/// <param name="Stride">Values from one sample to the next.</param>
internal sealed record TileText(Reference Buffer, int Offset, int Stride)
{
    public static TileText Of(DensePlan plan, Slot slot) => new(Reference.BufferOf(slot), slot.Offset, slot.Buffer switch
    {
        BufferKind.Sample => plan.Model.Inputs,
        BufferKind.Deltas => plan.DeltaScratch,
        _ => plan.ForwardScratch,
    });

    /// <summary>The statement that names the values of a sample.</summary>
    public string Define(VectorText text, string name, Index n) => text.Define(name, Buffer, (Stride * n) + Offset);
}
