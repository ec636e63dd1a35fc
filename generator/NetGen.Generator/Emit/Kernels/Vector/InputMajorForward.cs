using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of one sample through an input-major layer, in vectors of 256 bits or of 512. Every output is summed in the same order at both widths. A loop
/// over fewer than eight 512-bit vectors takes its inputs by fours:
/// <code>
/// var u = LoadFour(ref x0, i);
/// var u0 = Spread(u, 0);
/// sum0 = Fma(ref w, 64 * i, u0, sum0);
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="input">The reference to what the layer reads.</param>
/// <param name="isWide">Whether vectors have 512 bits.</param>
/// <param name="activates">Whether sums get their activation while they are in registers; else the pre-activations are stored.</param>
internal sealed class InputMajorForward(EmitContext context, LayerPlan layer, string input, bool isWide = false, bool activates = false)
{
    private readonly VectorText _text = new(context, isWide);

    private int Vectors => layer.Rows.Length / _text.Lanes;

    private int Block => Math.Min(Vectors, context.Plan.ForwardSums(layer, isWide));

    private int Chunk => layer.Inputs / layer.Rows.Chunks;

    public void Write()
    {
        var (blocks, width) = (Vectors / Block, Block * _text.Lanes);
        if (blocks > 1)
        {
            using (context.Writer.Block($"for (var o = 0; o < {blocks * width}; o += {width})"))
            {
                WriteBlock("o", Block);
            }
        }
        else
        {
            using (context.Writer.Block())
            {
                WriteBlock("0", Block);
            }
        }

        if (Vectors % Block != 0)
        {
            using (context.Writer.Block())
            {
                WriteBlock($"{blocks * width}", Vectors % Block);
            }
        }
    }

    private void WriteBlock(string o, int vectors)
    {
        var (writer, rows) = (context.Writer, layer.Rows);
        writer.Line($"ref var w = ref {_text.At("p0", VectorText.Plus(o, layer.Weights.Offset))};");
        WriteStarts(o, vectors);
        if (isWide && layer.LoadsFours(vectors))
        {
            new VectorLoop(context, "i", Chunk, VectorLimits.InputsOfLoad, isUnrolled: false).Write(i => WriteFours(i, vectors));
        }
        else
        {
            new VectorLoop(context, "i", Chunk, 1, context.Plan.IsUnrolled(layer)).Write(i => WriteInputs(i, vectors));
        }

        WriteSums(o, vectors);
    }

    // The biases, and zeros for further chunks of the inputs.
    private void WriteStarts(string o, int vectors)
    {
        var (writer, chunks, biases) = (context.Writer, layer.Rows.Chunks, layer.Bias);
        var zero = _text.All(context.Zero);
        if (vectors * (biases is null ? chunks : chunks - 1) > 1)
        {
            writer.Line($"var zero = {zero};");
            zero = "zero";
        }

        if (NamesVectors(vectors) && biases is not null)
        {
            writer.Line($"ref var bias = ref {_text.Row("p0", VectorText.Plus(o, biases.Offset))};");
        }

        for (var k = 0; k < vectors; k++)
        {
            var start = biases is null ? zero : NamesVectors(vectors) ? $"bias.V{k}" : _text.Load("p0", VectorText.Plus(o, biases.Offset + (k * _text.Lanes)));
            writer.Line($"var sum{k} = {start};");
            for (var c = 1; c < chunks; c++)
            {
                writer.Line($"var {Sum(k, c)} = {zero};");
            }
        }
    }

    // Fields of a place rather than calls (see VectorRow); a register has no place.
    private bool NamesVectors(int vectors) => context.Registers is null && context.Plan.NamesVectors(vectors);

    private void WriteInputs(string i, int vectors)
    {
        for (var c = 0; c < layer.Rows.Chunks; c++)
        {
            context.Writer.Line($"var u{c} = {_text.All(_text.At(input, VectorText.Plus(i, c * Chunk)))};");
            WriteProducts(i, c, 0, $"u{c}", vectors);
        }
    }

    private void WriteFours(string i, int vectors)
    {
        for (var c = 0; c < layer.Rows.Chunks; c++)
        {
            var four = c == 0 ? "u" : $"u_{c}";
            context.Writer.Line($"var {four} = {_text.LoadFour(input, VectorText.Plus(i, c * Chunk))};");
            for (var q = 0; q < VectorLimits.InputsOfLoad; q++)
            {
                var name = c == 0 ? $"u{q}" : $"u{q}_{c}";
                context.Writer.Line($"var {name} = {_text.Spread(four, q)};");
                WriteProducts(i, c, q, name, vectors);
            }
        }
    }

    // Input i + next of chunk c, in all lanes of u, times its row.
    private void WriteProducts(string i, int c, int next, string u, int vectors)
    {
        var length = layer.Rows.Length;
        for (var k = 0; k < vectors; k++)
        {
            var place = InputMajorDense.Place(i, length, (((c * Chunk) + next) * length) + (k * _text.Lanes));
            var value = Dense.Affine(_text.Factor("w", place), Expr.Name(u), Expr.Name(Sum(k, c)));
            context.Writer.Line($"{Sum(k, c)} = {_text.Printer.Print(value)};");
        }
    }

    // What becomes of the sums: they are stored, and their activations too.
    private void WriteSums(string o, int vectors)
    {
        var activation = activates ? layer.Activation as ElementwiseActivation : null;
        activation = activation is Identity ? null : activation;
        var storesSums = activation is null || layer.PreActivation != layer.Output;
        if (NamesVectors(vectors) && storesSums)
        {
            WriteRow(layer.PreActivation.Name, o);
        }

        if (NamesVectors(vectors) && activation is not null)
        {
            WriteRow(layer.Output.Name, o);
        }

        var formulas = new FormulaWriter(context, _text.Printer, reusesLocals: true);
        for (var k = 0; k < vectors; k++)
        {
            var (sum, total) = (Sum(k, 0), string.Join(" + ", Enumerable.Range(0, layer.Rows.Chunks).Select(c => Sum(k, c))));
            if (activation is not null && total != sum)
            {
                context.Writer.Line($"{sum} = {total};");
            }

            if (storesSums)
            {
                WriteStore(activation is null ? total : sum, layer.PreActivation.Name, o, k, vectors);
            }

            if (activation is not null)
            {
                formulas.Assign((sum, activation.Value(Expr.Name(sum))));
                WriteStore(_text.Keep(sum, k == vectors - 1 ? layer.Units % _text.Lanes : 0), layer.Output.Name, o, k, vectors);
            }
        }
    }

    private void WriteRow(string slot, string o) => context.Writer.Line($"ref var {slot}Row = ref {_text.Row(slot, o)};");

    private void WriteStore(string vector, string slot, string o, int k, int vectors) =>
        context.Writer.Line(NamesVectors(vectors) ? $"{slot}Row.V{k} = {vector};" : _text.Store(vector, slot, VectorText.Plus(o, k * _text.Lanes)));

    private static string Sum(int k, int chunk) => chunk == 0 ? $"sum{k}" : $"sum{k}_{chunk}";
}
