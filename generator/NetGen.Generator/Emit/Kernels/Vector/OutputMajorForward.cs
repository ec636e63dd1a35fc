using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of one sample through an output-major layer, all rows at once. A row's vectors go to its chunks in turn, so a vector of 512 bits has two chunks in its halves,
/// which are added in the end: every output is summed in the same order at both widths. For 64 -> 1 in two chunks,
/// <code>
/// for (var i = 0; i &lt; 64; i += 16)
/// {
///     var u = ops.Load(ref a1, i);
///     sum0 = ops.Fma(ref w, i, 0, u, sum0);
///     var u_1 = ops.Load(ref a1, i, 8);
///     sum0_1 = ops.Fma(ref w, i, 8, u_1, sum0_1);
/// }
/// </code>
/// </summary>
/// <param name="context">The file.</param>
/// <param name="layer">The layer.</param>
/// <param name="isWide">Whether vectors have 512 bits; then the context names the operations on logical ones.</param>
/// <param name="handed">The locals that have its inputs, vector by vector; null where they are in memory.</param>
internal sealed class OutputMajorForward(EmitContext context, LayerPlan layer, bool isWide = false, IReadOnlyList<string>? handed = null)
{
    private static readonly Reference W = new("w");

    private readonly VectorText _logical = new(context);
    private readonly VectorText _text = isWide ? new(context, EmitContext.Operations, context.Dense.Lanes * VectorLimits.GroupVectors) : new(context);

    public void Write()
    {
        for (var first = 0; first < layer.Units; first += layer.Rows.Lanes)
        {
            var group = first;
            context.Writer.Scope(true, () => WriteGroup(group, Math.Min(layer.Rows.Lanes, layer.Units - group)));
        }
    }

    private int Parts(int chunks) => isWide ? chunks / VectorLimits.GroupVectors : chunks;

    private void WriteGroup(int first, int count)
    {
        var (writer, rows) = (context.Writer, layer.Rows);
        writer.Line(_text.Define(W.Name, Reference.Parameters, layer.Weights.Offset + (first * rows.Length)));
        WriteStarts(count);
        VectorLoop.WriteChunks(context, "i", rows.Chunks, rows.Lanes, rows.IsUnrolled, (i, chunks) =>
        {
            for (var part = 0; part < Parts(chunks); part++)
            {
                var (u, place) = (part == 0 ? "u" : $"u_{part}", i + (part * _text.Lanes));
                writer.Line($"var {u} = {(handed is null ? _text.Load(layer.Input, place) : handed[place.Literal / _text.Lanes])};");
                for (var j = 0; j < count; j++)
                {
                    var value = Dense.Affine(_text.Factor(W, place + (j * rows.Length)), Expr.Name(u), Expr.Name(Sum(j, part)));
                    writer.Line($"{Sum(j, part)} = {_text.Printer.Print(value)};");
                }
            }
        });
        WriteSums(first, count);
    }

    private void WriteStarts(int count)
    {
        var (writer, parts) = (context.Writer, Parts(layer.Rows.Chunks.Count));
        if (layer.Units == 1)
        {
            var start = layer is { StartsAtBias: true, Bias: { } bias } ? _text.FirstLane(_text.At(Reference.Parameters, bias.Offset)) : _text.Zero;
            writer.Line($"var sum0 = {start};");
        }

        // One name instead of ten calls that RyuJIT would inline.
        if (layer.Units > 1 || parts > 1)
        {
            writer.Line($"var zero = {_text.Zero};");
        }

        for (var j = 0; j < count; j++)
        {
            for (var part = layer.Units == 1 ? 1 : 0; part < parts; part++)
            {
                writer.Line($"var {Sum(j, part)} = zero;");
            }
        }
    }

    private void WriteSums(int first, int count)
    {
        var writer = context.Writer;
        var totals = Enumerable.Range(0, count).Select(WriteTotal).ToList();
        if (layer.Units == 1)
        {
            var bias = layer is { StartsAtBias: false, Bias: { } single } ? " + " + _logical.At(Reference.Parameters, single.Offset) : string.Empty;
            writer.Line($"{_logical.At(layer.PreActivation, 0)} = {_logical.Sum(totals[0])}{bias};");
            return;
        }

        var sums = _logical.SumEach(totals, isWide ? null : "zero");
        writer.Line(_logical.Store(layer.Bias is { } slot ? _logical.Add(sums, _logical.Load(Reference.Parameters, slot.Offset + first)) : sums, layer.PreActivation, first));
    }

    // The logical vector of a unit's sums over the chunks.
    private string WriteTotal(int unit)
    {
        var chunks = layer.Rows.Chunks;
        if (chunks.Count > 1)
        {
            var total = chunks.Total(Enumerable.Range(0, Parts(chunks.Count)).Select(part => Sum(unit, part)).ToList(), _text.Add);
            context.Writer.Line($"var total{unit} = {(isWide ? _text.AddHalves(total) : total)};");
        }

        return chunks.Count > 1 ? $"total{unit}" : Sum(unit, 0);
    }

    private static string Sum(int unit, int part) => part == 0 ? $"sum{unit}" : $"sum{unit}_{part}";
}
