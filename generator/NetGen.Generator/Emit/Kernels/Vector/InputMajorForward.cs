using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of one sample through an input-major layer, in logical vectors or in those of 512 bits. Every output is summed in the same order at both widths.
/// A loop over fewer than eight 512-bit vectors takes its inputs by fours:
/// <code>
/// var u = ops.LoadFour(ref x0, i);
/// var u0 = ops.Spread(u, 0);
/// sum0 = ops.Fma(ref w, 64 * i, u0, sum0);
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWide">Whether vectors have 512 bits.</param>
/// <param name="activates">Whether sums get their activation while they are in registers; else the pre-activations are stored.</param>
/// <param name="handed">The locals that also get the outputs, vector by vector, for the next layer; none where it reads memory.</param>
internal sealed class InputMajorForward(EmitContext context, LayerPlan layer, bool isWide = false, bool activates = false, IReadOnlyList<string>? handed = null)
{
    private static readonly Reference W = new("w");

    private readonly VectorText _text = isWide ? new(context, EmitContext.Operations, context.Dense.Lanes * VectorLimits.GroupVectors) : new(context);

    private ChunkPlan Chunks => layer.Rows.Chunks;

    public void Write() => VectorLoop.WriteBlocks(
        context, "o", layer.Rows.Length, context.Dense.ForwardSums(layer, isWide) * _text.Lanes, (o, values) => WriteBlock(o, values / _text.Lanes));

    private void WriteBlock(Index o, int vectors)
    {
        context.Writer.Line(_text.Define(W.Name, Reference.Parameters, o + layer.Weights.Offset));
        WriteStarts(o, vectors);
        if (isWide && layer.LoadsFours(vectors))
        {
            WriteByFours(vectors);
        }
        else
        {
            VectorLoop.WriteChunks(context, "i", Chunks, 1, layer.Rows.IsUnrolled, (i, chunks) => WriteInputs(i, vectors, chunks));
        }

        WriteSums(o, vectors);
    }

    // The biases, and zeros for further chunks of the inputs.
    private void WriteStarts(Index o, int vectors)
    {
        var (writer, chunks, zero) = (context.Writer, Chunks.Count, _text.Zero);
        if (vectors * (layer.Bias is null ? chunks : chunks - 1) > 1)
        {
            writer.Line($"var zero = {zero};");
            zero = "zero";
        }

        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {(layer.Bias is { } bias ? _text.Load(Reference.Parameters, o + (bias.Offset + (k * _text.Lanes))) : zero)};");
            for (var c = 1; c < chunks; c++)
            {
                writer.Line($"var {Sum(k, c)} = {zero};");
            }
        }
    }

    private void WriteInputs(Index i, int vectors, int chunks)
    {
        for (var c = 0; c < chunks; c++)
        {
            context.Writer.Line($"var u{c} = {_text.AllAt(layer.Input, i + Chunks.First(c))};");
            WriteProducts(i, c, 0, $"u{c}", vectors);
        }
    }

    // Whole fours of each chunk, then what is left.
    private void WriteByFours(int vectors)
    {
        var whole = Chunks.Turns / VectorLimits.InputsOfLoad * VectorLimits.InputsOfLoad;
        new VectorLoop(context, "i", whole, VectorLimits.InputsOfLoad, isUnrolled: false).Write(i => WriteFours(i, vectors));
        for (var i = whole; i < Chunks.Turns; i++)
        {
            var left = i;
            context.Writer.Scope(true, () => WriteInputs(left, vectors, Chunks.Count));
        }

        VectorLoop.WriteLonger(context, Chunks, 1, (i, chunks) => WriteInputs(i, vectors, chunks));
    }

    private void WriteFours(Index i, int vectors)
    {
        for (var c = 0; c < Chunks.Count; c++)
        {
            var four = c == 0 ? "u" : $"u_{c}";
            context.Writer.Line($"var {four} = {_text.LoadFour(Reference.Of(layer.Input), i + Chunks.First(c))};");
            for (var q = 0; q < VectorLimits.InputsOfLoad; q++)
            {
                var name = c == 0 ? $"u{q}" : $"u{q}_{c}";
                context.Writer.Line($"var {name} = {_text.Spread(four, q)};");
                WriteProducts(i, c, q, name, vectors);
            }
        }
    }

    // Input i + next of chunk c, in all lanes of u, times its row.
    private void WriteProducts(Index i, int c, int next, string u, int vectors)
    {
        var length = layer.Rows.Length;
        for (var k = 0; k < vectors; k++)
        {
            var place = (length * i) + (((Chunks.First(c) + next) * length) + (k * _text.Lanes));
            var value = Dense.Affine(_text.Factor(W, place), Expr.Name(u), Expr.Name(Sum(k, c)));
            context.Writer.Line($"{Sum(k, c)} = {_text.Printer.Print(value)};");
        }
    }

    // What becomes of the sums: they are stored, and their activations too.
    private void WriteSums(Index o, int vectors)
    {
        var activation = activates ? layer.ActivationStep : null;
        var storesSums = activation is null || layer.PreActivation != layer.Output;
        var formulas = new FormulaWriter(context, _text.Printer, reusesLocals: true);
        for (var k = 0; k < vectors; k++)
        {
            var place = o + (k * _text.Lanes);
            var vector = k;
            var total = Chunks.Total(Enumerable.Range(0, Chunks.Count).Select(c => Sum(vector, c)).ToList(), _text.Add);
            if (activation is null)
            {
                context.Writer.Line(_text.Store(total, layer.PreActivation, place));
                continue;
            }

            if (Chunks.Count > 1)
            {
                context.Writer.Line($"{Sum(k, 0)} = {total};");
            }

            if (storesSums)
            {
                context.Writer.Line(_text.Store(Sum(k, 0), layer.PreActivation, place));
            }

            var value = (Sum(k, 0), activation.Value(Expr.Name(Sum(k, 0))));
            if (layer.Part is { } part)
            {
                formulas.Assign(($"var part{k}", activation.Part(Expr.Name(Sum(k, 0)))), value);
                context.Writer.Line(_text.Store($"part{k}", part, place));
            }
            else
            {
                formulas.Assign(value);
            }

            var output = _text.KeepFirst(Sum(k, 0), k == vectors - 1 ? layer.Units % _text.Lanes : 0);
            if (handed is not null)
            {
                context.Writer.Line($"{handed[k]} = {output};");
            }

            context.Writer.Line(_text.Store(handed is null ? output : handed[k], layer.Output, place));
        }
    }

    private static string Sum(int k, int chunk) => chunk == 0 ? $"sum{k}" : $"sum{k}_{chunk}";
}
