using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// How register tiles go through the vectors of an input-major layer's rows: two vectors at a time, whatever their width, then the one that may be left; four where they
/// have 512 bits, since such processors have registers for twice as many sums.
/// </summary>
internal sealed class TileBlocks(EmitContext context, LayerPlan layer)
{
    /// <summary>The spelling of these vectors.</summary>
    public VectorText Text { get; } = VectorText.OfAnyWidth(context);

    /// <summary>Writes blocks of vectors of a row, given the first output and how many vectors.</summary>
    public void Write(Action<Index, int> writeBlock)
    {
        var writer = context.Writer;
        if (layer.Rows.Vectors == 1)
        {
            writer.Scope(true, () => writeBlock(0, 1));
            return;
        }

        // Which way is taken, the just-in-time compiler knows before it reads the other.
        if (context.Dense.HasFourWideVectors(layer))
        {
            using (writer.Block($"if (typeof({VectorText.Type}) == typeof({VectorTypes.Vector(context.Dense, VectorWidth.Bits512)}))"))
            {
                WriteLoop(4, writeBlock);
            }

            using (writer.Block("else"))
            {
                WriteLoop(2, writeBlock);
            }

            writer.Line();
            return;
        }

        WriteLoop(2, writeBlock);
        writer.Line();
        if (layer.Rows.Vectors % 2 != 0 || (layer.HasWideRows && layer.Rows.Vectors % 4 != 0))
        {
            using (writer.Block($"if ({layer.Rows.Length} % (2 * ops.Count) > 0)"))
            {
                writer.Line($"var o = {layer.Rows.Length} - ops.Count;");
                writeBlock(Index.Of("o"), 1);
            }

            writer.Line();
        }
    }

    private void WriteLoop(int vectors, Action<Index, int> writeBlock)
    {
        using (context.Writer.Block($"for (var o = 0; o <= {layer.Rows.Length} - ({vectors} * ops.Count); o += {vectors} * ops.Count)"))
        {
            writeBlock(Index.Of("o"), vectors);
        }
    }
}
