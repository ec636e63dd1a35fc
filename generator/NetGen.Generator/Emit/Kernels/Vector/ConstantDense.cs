using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of one sample with the weights as literals, in the order that <see cref="InputMajorDense"/> and <see cref="OutputMajorDense"/> have. A
/// vector of zeros is left out. For 2 -> 8 without the first input
/// <code>
/// var sum0 = Create(0.5f, …);
/// sum0 = Fma(Create(0.25f, …), All(At(ref x0, 1)), sum0);
/// Store(sum0, ref z1, 0);
/// </code>
/// </summary>
internal static class ConstantDense
{
    public static void WriteForward(EmitContext context, LayerPlan layer)
    {
        var rows = layer.Rows;
        var step = rows.Order == WeightOrder.InputMajor ? Math.Min(rows.Vectors, context.Plan.Accumulators) : rows.Lanes;
        var end = rows.Order == WeightOrder.InputMajor ? rows.Vectors : layer.Units;
        for (var first = 0; first < end; first += step)
        {
            using (context.Writer.Block())
            {
                if (rows.Order == WeightOrder.InputMajor)
                {
                    WriteVectors(context, layer, first, Math.Min(step, end - first));
                }
                else
                {
                    WriteUnits(context, layer, first, Math.Min(step, end - first));
                }
            }
        }
    }

    private static void WriteVectors(EmitContext context, LayerPlan layer, int first, int vectors)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        var chunk = layer.Inputs / rows.Chunks;
        for (var k = 0; k < vectors; k++)
        {
            writer.Line($"var sum{k} = {(layer.Bias is { } bias ? Vector(context, bias.Offset + ((first + k) * rows.Lanes)) : text.All(context.Zero))};");
            for (var c = 1; c < rows.Chunks; c++)
            {
                writer.Line($"var sum{k}_{c} = {text.All(context.Zero)};");
            }
        }

        for (var i = 0; i < layer.Inputs; i++)
        {
            var c = i / chunk;
            var kept = Enumerable.Range(0, vectors).Where(k => IsKept(k)).ToList();
            if (kept.Count == 0)
            {
                continue;
            }

            writer.Line($"var u{i} = {text.All(text.At(layer.Number == 1 ? "x0" : layer.Input.Name, $"{i}"))};");
            foreach (var k in kept)
            {
                WriteProduct(context, c == 0 ? $"sum{k}" : $"sum{k}_{c}", Place(k), $"u{i}");
            }

            int Place(int k) => layer.Weights.Offset + (i * rows.Length) + ((first + k) * rows.Lanes);
            bool IsKept(int k) => !Constants.AreZero(context, Place(k), rows.Lanes)
                || (c == 0 && layer.Bias is { } start && !Constants.StartsPlain(context, start.Offset + ((first + k) * rows.Lanes), rows.Lanes));
        }

        for (var k = 0; k < vectors; k++)
        {
            var sum = string.Join(" + ", Enumerable.Range(0, rows.Chunks).Select(c => c == 0 ? $"sum{k}" : $"sum{k}_{c}"));
            writer.Line(text.Store(sum, layer.PreActivation.Name, $"{(first + k) * rows.Lanes}"));
        }
    }

    private static void WriteUnits(EmitContext context, LayerPlan layer, int first, int units)
    {
        var (writer, text, rows) = (context.Writer, new VectorText(context), layer.Rows);
        for (var j = 0; j < units; j++)
        {
            var start = layer is { StartsAtBias: true, Bias: { } single } ? text.FirstLane(context.Printer.Print(Constants.Literal(context, single.Offset))) : text.All(context.Zero);
            writer.Line($"var sum{j} = {start};");
        }

        for (var i = 0; i < rows.Length; i += rows.Lanes)
        {
            var kept = Enumerable.Range(0, units).Where(j => IsKept(Place(j))).ToList();
            if (kept.Count > 0)
            {
                writer.Line($"var u{i} = {text.Load(layer.Number == 1 ? "x1" : layer.Input.Name, $"{i}")};");
            }

            foreach (var j in kept)
            {
                WriteProduct(context, $"sum{j}", Place(j), $"u{i}");
            }

            int Place(int j) => layer.Weights.Offset + ((first + j) * rows.Length) + i;
            bool IsKept(int place) => !Constants.AreZero(context, place, rows.Lanes)
                || (i == 0 && layer is { StartsAtBias: true, Bias: { } start } && !Constants.StartsPlain(context, start.Offset, 1));
        }

        if (layer.Units == 1)
        {
            var bias = layer is { StartsAtBias: false, Bias: { } last } ? " + " + context.Printer.Print(Constants.Literal(context, last.Offset)) : string.Empty;
            writer.Line($"{text.At(layer.PreActivation.Name, "0")} = {context.Vectors.Call("Sum")}(sum0){bias};");
            return;
        }

        var biases = layer.Bias is { } slot ? " + " + Vector(context, slot.Offset + first) : string.Empty;
        writer.Line(text.Store(text.SumEach(Enumerable.Range(0, units).Select(j => $"sum{j}").ToList()) + biases, layer.PreActivation.Name, $"{first}"));
    }

    private static void WriteProduct(EmitContext context, string sum, int place, string input) => context.Writer.Line(
        $"{sum} = {context.Vectors.Print(Dense.Affine(Expr.Name(Vector(context, place)), Expr.Name(input), Expr.Name(sum)))};");

    // Written out and not called by a short name: the compiler makes a constant of it for certain.
    private static string Vector(EmitContext context, int place)
    {
        var values = Enumerable.Range(place, context.Plan.Lanes).Select(each => DataKernel.Literal(context, Constants.Value(context, each))).ToList();
        return context.Plan.IsNarrow ? HalvesText.Literal(context, values) : $"global::System.Runtime.Intrinsics.Vector256.Create({string.Join(", ", values)})";
    }
}
