using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The forward pass of a group of samples, one in each lane. No lane is ever padding, and every sum has the order it has
/// for one sample alone, so the outputs have the same bits.
/// </summary>
internal static class LaneForwardKernel
{

    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        new LaneMethod(
            "Forward",
            $"Computes all layers up to the logits for {plan.Group} samples, one in each lane.",
            new[] { context.Memory("p"), context.Written("s") }).Write(context, plan.Groups, (lanes, layers) =>
            {
                lanes.WriteStart("s");
                lanes.WriteReferences(layers.SelectMany(layer => new[] { layer.Input, layer.PreActivation, layer.Output }));
                var isTogether = FunctionBudget.UnrollsValues(layers.Where(layer => layer != plan.Last));
                foreach (var layer in layers)
                {
                    writer.Line();
                    writer.Line("// " + layer.Heading);
                    if (layer.Rows.Order == WeightOrder.InputMajor)
                    {
                        WriteInputMajor(context, lanes, layer, isTogether);
                    }
                    else
                    {
                        WriteOutputMajor(context, lanes, layer);
                    }
                }
            });
    }

    private static void WriteInputMajor(EmitContext context, LaneText lanes, LayerPlan layer, bool isTogether)
    {
        var whole = layer.Units / context.Plan.Together * context.Plan.Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var j = 0; j < {whole}; j += {context.Plan.Together})"))
            {
                WriteUnits(context, lanes, layer, "j", context.Plan.Together, isTogether);
            }
        }

        if (layer.Units > whole)
        {
            using (context.Writer.Block())
            {
                WriteUnits(context, lanes, layer, $"{whole}", layer.Units - whole, isTogether);
            }
        }

        if (!isTogether && IsActivated(context, layer))
        {
            context.Writer.Line();
            using (context.Writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
            {
                WriteActivation(context, lanes, layer, lanes.Load(layer.PreActivation.Name, "j"), "j", 0);
            }
        }
    }

    private static void WriteUnits(EmitContext context, LaneText lanes, LayerPlan layer, string j, int units, bool isTogether)
    {
        var (writer, text, rows) = (context.Writer, lanes.Text, layer.Rows);
        var chunk = layer.Inputs / rows.Chunks;
        writer.Line($"ref var w = ref {text.At("p0", VectorText.Plus(j, layer.Weights.Offset))};");
        for (var u = 0; u < units; u++)
        {
            var start = layer.Bias is { } bias ? lanes.Weight("p0", VectorText.Plus(j, bias.Offset + u)) : text.All(context.Zero);
            writer.Line($"var sum{u} = {start};");
            for (var c = 1; c < rows.Chunks; c++)
            {
                writer.Line($"var sum{u}_{c} = {text.All(context.Zero)};");
            }
        }

        new VectorLoop(context, "i", chunk, 1, isUnrolled: layer.Inputs <= context.Plan.Together).Write(i =>
        {
            for (var c = 0; c < rows.Chunks; c++)
            {
                writer.Line($"var u{c} = {lanes.Load(layer.Input.Name, i, c * chunk)};");
                for (var u = 0; u < units; u++)
                {
                    var sum = Expr.Name(c == 0 ? $"sum{u}" : $"sum{u}_{c}");
                    var place = i == "i"
                        ? VectorText.Times(rows.Length, "i", (c * chunk * rows.Length) + u)
                        : $"{((VectorText.Number(i) + (c * chunk)) * rows.Length) + u}";
                    var value = Dense.Affine(Expr.Name(lanes.Weight("w", place)), Expr.Name($"u{c}"), sum);
                    writer.Line($"{lanes.Printer.Print(sum)} = {lanes.Printer.Print(value)};");
                }
            }
        });

        for (var u = 0; u < units; u++)
        {
            var total = string.Join(" + ", Enumerable.Range(0, rows.Chunks).Select(c => c == 0 ? $"sum{u}" : $"sum{u}_{c}"));
            if (isTogether)
            {
                WriteActivation(context, lanes, layer, total, j, u);
            }
            else
            {
                writer.Line(lanes.Store(total, layer.PreActivation.Name, j, u));
            }
        }
    }

    private static void WriteOutputMajor(EmitContext context, LaneText lanes, LayerPlan layer)
    {
        var (writer, text, rows) = (context.Writer, lanes.Text, layer.Rows);
        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            writer.Line($"ref var w = ref {text.At("p0", VectorText.Times(rows.Length, "j", layer.Weights.Offset))};");
            var sums = Enumerable.Range(0, Math.Min(rows.Lanes, layer.Inputs)).Select(l => $"sum{l}").ToList();
            var bias = layer.Bias is { } slot ? lanes.Weight("p0", VectorText.Plus("j", slot.Offset)) : null;
            foreach (var sum in sums)
            {
                writer.Line($"var {sum} = {(layer.StartsAtBias && sum == sums[0] && bias is not null ? bias : text.All(context.Zero))};");
            }

            var whole = layer.Inputs / rows.Lanes * rows.Lanes;
            new VectorLoop(context, "i", whole, rows.Lanes, isUnrolled: whole <= 2 * rows.Lanes).Write(i => WriteTerms(i, rows.Lanes));
            if (layer.Inputs > whole)
            {
                WriteTerms($"{whole}", layer.Inputs - whole);
            }

            WriteActivation(context, lanes, layer, lanes.Tree(sums) + (layer.StartsAtBias || bias is null ? string.Empty : " + " + bias), "j", 0);
        }

        void WriteTerms(string i, int count)
        {
            for (var l = 0; l < count; l++)
            {
                var weight = Expr.Name(lanes.Weight("w", VectorText.Plus(i, l)));
                writer.Line($"sum{l} = {lanes.Printer.Print(Dense.Affine(weight, lanes.Value(layer.Input.Name, i, l), Expr.Name($"sum{l}")))};");
            }
        }
    }

    private static bool IsActivated(EmitContext context, LayerPlan layer) =>
        layer != context.Plan.Last && layer.Activation is ElementwiseActivation and not Identity;

    // The last layer keeps its logits; the others keep z only where it has a place of its own.
    private static void WriteActivation(EmitContext context, LaneText lanes, LayerPlan layer, string total, string j, int u)
    {
        var writer = context.Writer;
        if (!IsActivated(context, layer) || layer.Activation is not ElementwiseActivation activation)
        {
            writer.Line(lanes.Store(total, layer.PreActivation.Name, j, u));
            return;
        }

        using (writer.Block())
        {
            writer.Line($"var z = {total};");
            if (layer.PreActivation != layer.Output)
            {
                writer.Line(lanes.Store("z", layer.PreActivation.Name, j, u));
            }

            new FormulaWriter(context, lanes.Printer).Assign(("var a", activation.Value(Expr.Name("z"))));
            writer.Line(lanes.Store("a", layer.Output.Name, j, u));
        }
    }
}
