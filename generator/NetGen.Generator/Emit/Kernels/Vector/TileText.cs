using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>Where the values of a tile's samples lie: a slot of sample n starts at its offset, n strides on.</summary>
/// <param name="Buffer">The reference to the buffer.</param>
/// <param name="Offset">The slot's offset in a sample.</param>
/// <param name="Stride">Values from one sample to the next.</param>
internal sealed record TileText(string Buffer, int Offset, int Stride)
{
    public static TileText Of(EmitContext context, Slot slot) => slot.Name switch
    {
        "x" => new TileText("x0", 0, context.Plan.Model.Inputs),
        _ when slot.Name[0] == 'd' => new TileText("d0", slot.Offset, context.Plan.DeltaScratch),
        _ => new TileText("s0", slot.Offset, context.Plan.ForwardScratch),
    };

    /// <summary>The statement that names the values of sample <paramref name="n"/>.</summary>
    public string Define(EmitContext context, string name, string n) =>
        $"ref var {name} = ref {new VectorText(context).At(Buffer, VectorText.Times(Stride, n, Offset))};";
}
