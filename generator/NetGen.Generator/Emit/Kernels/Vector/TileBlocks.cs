using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>How register tiles go through the vectors of an input-major layer's rows.</summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWide">Whether its vectors have 512 bits.</param>
/// <param name="isWideMethod">Whether the method is for processors that have them.</param>
internal sealed class TileBlocks(EmitContext context, LayerPlan layer, bool isWide, bool isWideMethod)
{
    private int Together => context.Plan.VectorsTogether(isWideMethod);

    /// <summary>The spelling of these vectors.</summary>
    public VectorText Text { get; } = new(context, isWide);

    private int Vectors => layer.Rows.Length / Text.Lanes;

    /// <summary>Writes blocks of vectors of a row, given the first output and how many vectors: a loop over the whole ones, then what is left.</summary>
    /// <param name="writeBlock">Writes one.</param>
    /// <param name="hasScopes">Whether each block opens scopes of its own.</param>
    public void Write(Action<string, int> writeBlock, bool hasScopes = false)
    {
        var (blocks, width) = (Vectors / Together, Together * Text.Lanes);
        if (blocks > 1)
        {
            using (context.Writer.Block($"for (var o = 0; o < {blocks * width}; o += {width})"))
            {
                writeBlock("o", Together);
            }
        }
        else if (blocks == 1)
        {
            WriteScope("0", Together);
        }

        if (Vectors % Together != 0)
        {
            WriteScope($"{blocks * width}", Vectors % Together);
        }

        void WriteScope(string o, int vectors)
        {
            if (hasScopes)
            {
                writeBlock(o, vectors);
                return;
            }

            using (context.Writer.Block())
            {
                writeBlock(o, vectors);
            }
        }
    }

    /// <summary>The text of row i, output o in the layer's weights.</summary>
    public string Place(string i, string o) =>
        o == "o"
            ? VectorText.Plus($"({layer.Rows.Length} * {i}) + o", layer.Weights.Offset)
            : VectorText.Times(layer.Rows.Length, i, VectorText.Number(o) + layer.Weights.Offset);
}
