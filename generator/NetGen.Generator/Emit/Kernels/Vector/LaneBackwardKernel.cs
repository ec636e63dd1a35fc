using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The backward pass with a sample in each lane. The gradient of each parameter is a vector, one sum for each lane, until the batch
/// ends: only then are the lanes added.
/// </summary>
internal static class LaneBackwardKernel
{
    private const int Together = VectorLimits.Together;

    public static void Write(EmitContext context)
    {
        var (writer, plan, lanes) = (context.Writer, context.Plan, new LaneText(context));
        writer.Line();
        new LayeredMethod(
            "AddGradientLanes",
            $"Adds the gradients of {plan.Lanes} samples to g, which has a vector for each value of p.",
            new[] { (context.ReadOnlySpan, "p"), (context.Span, "s"), (context.Span, "d"), (context.Span, "g") })
            .Write(context, plan.Groups.Reverse(), layers =>
            {
                foreach (var buffer in new[] { "p", "s", "d", "g" })
                {
                    writer.Line($"ref var {buffer}0 = " + VectorText.Start(buffer));
                }

                lanes.WriteReferences(layers.SelectMany(layer => Reads(plan, layer)));
                foreach (var layer in layers.Reverse())
                {
                    writer.Line();
                    writer.Line("// " + layer.Heading);
                    WriteGradient(context, layer);
                    if (layer.PassesDeltaDown)
                    {
                        WriteDeltas(context, layer);
                    }
                }
            });
        WriteSum(context);
    }

    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        yield return layer.Input;
        yield return layer.Delta;
        if (layer.PassesDeltaDown)
        {
            var below = plan.Layers[layer.Number - 2];
            yield return below.PreActivation;
            yield return below.Output;
            yield return below.Delta;
        }
    }

    private static void WriteGradient(EmitContext context, LayerPlan layer)
    {
        var (writer, text, lanes, rows) = (context.Writer, new VectorText(context), new LaneText(context), layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        using (writer.Block($"for (var j = 0; j < {layer.Units}; j++)"))
        {
            writer.Line($"var e = {lanes.Load(layer.Delta.Name, "j")};");
            writer.Line($"ref var gw = ref {text.At("g0", VectorText.Times(rows.Lanes * perUnit, "j", rows.Lanes * layer.Weights.Offset))};");
            new VectorLoop(context, "i", layer.Inputs, 1, isUnrolled: layer.Inputs <= 2 * Together).Write(i =>
            {
                var place = i == "i" ? VectorText.Times(rows.Lanes * perInput, "i", 0) : $"{VectorText.Number(i) * rows.Lanes * perInput}";
                var sum = Dense.WeightGradient(Expr.Name("e"), lanes.Value(layer.Input.Name, i), Expr.Name(text.Load("gw", place)));
                writer.Line(text.Store(context.Vectors.Print(sum), "gw", place));
            });
            if (layer.Bias is { } bias)
            {
                var place = VectorText.Times(rows.Lanes, "j", rows.Lanes * bias.Offset);
                writer.Line(text.Store(context.Vectors.Print(Dense.BiasGradient(Expr.Name("e"), Expr.Name(text.Load("g0", place)))), "g0", place));
            }
        }
    }

    private static void WriteDeltas(EmitContext context, LayerPlan layer)
    {
        var whole = layer.Inputs / Together * Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var i = 0; i < {whole}; i += {Together})"))
            {
                WriteDeltaGroup(context, layer, "i", Together);
            }
        }

        if (layer.Inputs > whole)
        {
            using (context.Writer.Block())
            {
                WriteDeltaGroup(context, layer, $"{whole}", layer.Inputs - whole);
            }
        }
    }

    private static void WriteDeltaGroup(EmitContext context, LayerPlan layer, string i, int inputs)
    {
        var (writer, text, lanes, rows) = (context.Writer, new VectorText(context), new LaneText(context), layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        var start = i == "i" ? VectorText.Times(perInput, "i", layer.Weights.Offset) : $"{(VectorText.Number(i) * perInput) + layer.Weights.Offset}";
        writer.Line($"ref var w = ref {text.At("p0", start)};");
        for (var r = 0; r < inputs; r++)
        {
            writer.Line($"var sum{r} = {text.All(context.Zero)};");
        }

        new VectorLoop(context, "j", layer.Units, 1, isUnrolled: layer.Units <= Together).Write(j =>
        {
            writer.Line($"var e = {lanes.Load(layer.Delta.Name, j)};");
            for (var r = 0; r < inputs; r++)
            {
                var place = j == "j" ? VectorText.Times(perUnit, "j", r * perInput) : $"{(VectorText.Number(j) * perUnit) + (r * perInput)}";
                var sum = Dense.InputGradient(Expr.Name(lanes.Weight("w", place)), Expr.Name("e"), Expr.Name($"sum{r}"));
                writer.Line($"sum{r} = {context.Vectors.Print(sum)};");
            }
        });

        for (var r = 0; r < inputs; r++)
        {
            WriteDerivative(context, layer, i, r);
        }
    }

    private static void WriteDerivative(EmitContext context, LayerPlan layer, string i, int r)
    {
        var (writer, lanes) = (context.Writer, new LaneText(context));
        var below = context.Plan.Layers[layer.Number - 2];
        if (below.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            writer.Line(lanes.Store($"sum{r}", below.Delta.Name, i, r));
            return;
        }

        using (writer.Block())
        {
            if (activation.BackwardNeeds.HasFlag(Needs.PreActivation))
            {
                writer.Line($"var z = {lanes.Load(below.PreActivation.Name, i, r)};");
            }

            if (activation.BackwardNeeds.HasFlag(Needs.Output))
            {
                writer.Line($"var y = {lanes.Load(below.Output.Name, i, r)};");
            }

            new FormulaWriter(context, context.Vectors).Assign(("var down", Expr.Name($"sum{r}") * activation.Derivative(Expr.Name("z"), Expr.Name("y"))));
            writer.Line(lanes.Store("down", below.Delta.Name, i, r));
        }
    }

    private static void WriteSum(EmitContext context)
    {
        var (writer, plan, text) = (context.Writer, context.Plan, new VectorText(context));
        writer.Line();
        writer.Line("// Adds the lanes of each gradient.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static void SumLanes({context.ReadOnlySpan} g, {context.Span} sum)"))
        {
            writer.Line("ref var g0 = " + VectorText.Start("g"));
            writer.Line("ref var sum0 = " + VectorText.Start("sum"));
            using (writer.Block($"for (var i = 0; i < {plan.BufferLength}; i += {plan.Lanes})"))
            {
                var vectors = Enumerable.Range(0, plan.Lanes).Select(r => text.Load("g0", VectorText.Times(plan.Lanes, "i", r * plan.Lanes)));
                writer.Line(text.Store(text.SumEach(vectors.ToList()), "sum0", "i"));
            }
        }
    }
}
