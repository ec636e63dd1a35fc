using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of one sample with the weights as literals, in the order that <see cref="InputMajorDense"/> and <see cref="OutputMajorDense"/> have. A
/// vector of zeros is left out. For 2 -> 8 without the first input
/// <code>
/// var sum0 = ops.Create(0.5f, …);
/// sum0 = ops.Fma(ops.Create(0.25f, …), ops.All(ref x0, 1), sum0);
/// ops.Store(sum0, ref z1, 0);
/// </code>
/// </summary>
internal sealed class ConstantDense(EmitContext context, LayerPlan layer)
{
    private readonly VectorText _text = new(context);

    public void WriteForward()
    {
        var rows = layer.Rows;
        var isInputMajor = rows.Order == WeightOrder.InputMajor;
        var step = isInputMajor ? Math.Min(rows.Vectors, VectorLimits.Accumulators) : rows.Lanes;
        var end = isInputMajor ? rows.Vectors : layer.Units;
        for (var first = 0; first < end; first += step)
        {
            using (context.Writer.Block())
            {
                if (isInputMajor)
                {
                    WriteVectors(first, Math.Min(step, end - first));
                }
                else
                {
                    WriteUnits(first, Math.Min(step, end - first));
                }
            }
        }
    }

    private void WriteVectors(int first, int vectors)
    {
        var (writer, rows) = (context.Writer, layer.Rows);
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {(layer.Bias is { } bias ? Vector(bias.Offset + ((first + k) * rows.Lanes)) : _text.Zero)};");
            WriteZeros(k);
        }

        for (var i = 0; i < layer.Inputs; i++)
        {
            var c = rows.Chunks.Of(i);
            var kept = Enumerable.Range(0, vectors).Where(k => IsKept(k)).ToList();
            if (kept.Count == 0)
            {
                continue;
            }

            writer.Line($"var u{i} = {_text.AllAt(layer.Input, i)};");
            foreach (var k in kept)
            {
                WriteProduct(Sum(k, c), Place(k), $"u{i}");
            }

            int Place(int k) => layer.Weights.Offset + (i * rows.Length) + ((first + k) * rows.Lanes);
            bool IsKept(int k) => !Constants.AreZero(context, Place(k), rows.Lanes)
                || (c == 0 && layer.Bias is { } start && !Constants.StartsPlain(context, start.Offset + ((first + k) * rows.Lanes), rows.Lanes));
        }

        for (var k = 0; k < vectors; k++)
        {
            writer.Line(_text.Store(Total(k), layer.PreActivation, (first + k) * rows.Lanes));
        }
    }

    private void WriteUnits(int first, int units)
    {
        var (writer, rows) = (context.Writer, layer.Rows);
        for (var j = 0; j < units; j++)
        {
            var start = layer is { StartsAtBias: true, Bias: { } single } ? _text.FirstLane(Number(single.Offset)) : _text.Zero;
            writer.Line($"var sum{j} = {start};");
            WriteZeros(j);
        }

        for (var i = 0; i < rows.Length; i += rows.Lanes)
        {
            var c = rows.Chunks.Of(i / rows.Lanes);
            var kept = Enumerable.Range(0, units).Where(j => IsKept(Place(j))).ToList();
            if (kept.Count > 0)
            {
                writer.Line($"var u{i} = {_text.Load(layer.Input, i)};");
            }

            foreach (var j in kept)
            {
                WriteProduct(Sum(j, c), Place(j), $"u{i}");
            }

            int Place(int j) => layer.Weights.Offset + ((first + j) * rows.Length) + i;
            bool IsKept(int place) => !Constants.AreZero(context, place, rows.Lanes)
                || (i == 0 && layer is { StartsAtBias: true, Bias: { } start } && !Constants.StartsPlain(context, start.Offset, 1));
        }

        if (layer.Units == 1)
        {
            var bias = layer is { StartsAtBias: false, Bias: { } last } ? " + " + Number(last.Offset) : string.Empty;
            writer.Line($"{_text.At(layer.PreActivation, 0)} = {_text.Sum(Total(0))}{bias};");
            return;
        }

        var sums = _text.SumEach(Enumerable.Range(0, units).Select(Total).ToList());
        writer.Line(_text.Store(layer.Bias is { } slot ? _text.Add(sums, Vector(slot.Offset + first)) : sums, layer.PreActivation, first));
    }

    // The sums of further chunks.
    private void WriteZeros(int k)
    {
        for (var c = 1; c < layer.Rows.Chunks.Count; c++)
        {
            context.Writer.Line($"var {Sum(k, c)} = {_text.Zero};");
        }
    }

    private string Total(int k) => layer.Rows.Chunks.Total(Enumerable.Range(0, layer.Rows.Chunks.Count).Select(c => Sum(k, c)).ToList(), _text.Add);

    private static string Sum(int k, int chunk) => chunk == 0 ? $"sum{k}" : $"sum{k}_{chunk}";

    private void WriteProduct(string sum, int place, string input) => context.Writer.Line(
        $"{sum} = {_text.Printer.Print(Dense.Affine(Expr.Code(Vector(place)), Expr.Name(input), Expr.Name(sum)))};");

    private string Number(int place) => context.Printer.Print(Constants.Literal(context, place));

    private string Vector(int place) =>
        _text.Create(Enumerable.Range(place, context.Dense.Lanes).Select(each => DataKernel.Literal(context, Constants.Value(context, each))).ToList());
}
