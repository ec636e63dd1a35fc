using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The gradient with a sample in each lane: that of each parameter is a vector, one sum for each lane, until the batch ends; only then are
/// the lanes added. Register tiles of units × inputs take several groups of samples before the sums go back to memory:
/// <code>
/// var sum0_0 = All(0f);
/// if (!isFirst)
/// {
///     sum0_0 = Load(ref gw, 0);
/// }
///
/// for (var n = 0; n &lt; groups; n++)
/// {
///     ref var e = ref At(ref d1, 128 * n);
///     ref var u = ref At(ref x, 160 * n);
///     sum0_0 = Fma(Load(ref e, 0), Load(ref u, 0), sum0_0);
/// }
/// Store(sum0_0, ref gw, 0);
/// </code>
/// </summary>
internal static class LaneGradientKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        new LaneMethod(
            "Gradient",
            $"Adds the gradients of groups of {plan.Group} samples to g, which has {plan.Group} lanes for each value of p; the first ones overwrite it.",
            new[] { context.Memory("s"), context.Memory("d"), context.Written("g"), ("int", "groups"), ("bool", "isFirst") })
            .Write(context, plan.Groups.Reverse(), (lanes, layers) =>
            {
                foreach (var buffer in new[] { "s", "d", "g" })
                {
                    lanes.WriteStart(buffer);
                }

                lanes.WriteReferences(layers.SelectMany(layer => new[] { layer.Input, layer.Delta }));
                foreach (var layer in layers.Reverse())
                {
                    writer.Line();
                    writer.Line("// " + layer.Heading);
                    WriteBlocks(context, layer.Units, "j", (j, units) => WriteUnits(context, lanes, layer, j, units));
                }
            });
        WriteSum(context);
    }

    private static void WriteUnits(EmitContext context, LaneText lanes, LayerPlan layer, string j, int units)
    {
        WriteBlocks(context, layer.Inputs, "i", (i, inputs) => WriteTile(context, lanes, layer, (j, units), (i, inputs)));
        if (layer.Bias is not { } bias)
        {
            return;
        }

        var writer = context.Writer;
        using (writer.Block())
        {
            WriteSums(context, lanes, layer, Enumerable.Range(0, units).Select(u => ($"sum{u}", lanes.Place(j, bias.Offset + u))).ToList(), "g0", () =>
            {
                WriteReference(context, lanes, "e", layer.Delta.Name, context.Plan.DeltaScratch * context.Plan.Group);
                for (var u = 0; u < units; u++)
                {
                    var sum = Dense.BiasGradient(lanes.Value("e", j, u), Expr.Name($"sum{u}"));
                    writer.Line($"sum{u} = {lanes.Printer.Print(sum)};");
                }
            });
        }
    }

    private static void WriteTile(EmitContext context, LaneText lanes, LayerPlan layer, (string Index, int Count) unit, (string Index, int Count) input)
    {
        var (writer, plan, rows) = (context.Writer, context.Plan, layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        writer.Line($"ref var gw = ref {lanes.Text.At("g0", VectorText.Sum((plan.Group * perUnit, unit.Index), (plan.Group * perInput, input.Index), plan.Group * layer.Weights.Offset))};");
        var sums = (from u in Enumerable.Range(0, unit.Count)
                    from v in Enumerable.Range(0, input.Count)
                    select ($"sum{u}_{v}", lanes.Place("0", (u * perUnit) + (v * perInput)))).ToList();
        WriteSums(context, lanes, layer, sums, "gw", () =>
        {
            WriteReference(context, lanes, "e", layer.Delta.Name, plan.DeltaScratch * plan.Group);
            WriteReference(context, lanes, "u", layer.Input.Name, plan.LaneScratch);
            for (var v = 0; v < input.Count; v++)
            {
                writer.Line($"var u{v} = {lanes.Load("u", input.Index, v)};");
            }

            for (var u = 0; u < unit.Count; u++)
            {
                writer.Line($"var e{u} = {lanes.Load("e", unit.Index, u)};");
                for (var v = 0; v < input.Count; v++)
                {
                    var sum = Dense.WeightGradient(Expr.Name($"e{u}"), Expr.Name($"u{v}"), Expr.Name($"sum{u}_{v}"));
                    writer.Line($"sum{u}_{v} = {lanes.Printer.Print(sum)};");
                }
            }
        });
    }

    // Sums from memory, over the groups, and back.
    private static void WriteSums(
        EmitContext context, LaneText lanes, LayerPlan layer, IReadOnlyList<(string Name, string Place)> sums, string buffer, Action writeTerms)
    {
        var writer = context.Writer;
        foreach (var (name, _) in sums)
        {
            writer.Line($"var {name} = {lanes.Text.All(context.Zero)};");
        }

        using (writer.Block("if (!isFirst)"))
        {
            foreach (var (name, place) in sums)
            {
                writer.Line($"{name} = {lanes.Text.Load(buffer, place)};");
            }
        }

        writer.Line();
        using (writer.Block("for (var n = 0; n < groups; n++)"))
        {
            writeTerms();
        }

        writer.Line();
        foreach (var (name, place) in sums)
        {
            writer.Line(lanes.Text.Store(name, buffer, place));
        }
    }

    private static void WriteReference(EmitContext context, LaneText lanes, string name, string slot, int stride) =>
        context.Writer.Line($"ref var {name} = ref {lanes.Text.At(slot, VectorText.Times(stride, "n", 0))};");

    // Blocks of as many as a register tile takes, then the rest.
    private static void WriteBlocks(EmitContext context, int count, string index, Action<string, int> writeBlock)
    {
        var whole = count / context.Plan.Together * context.Plan.Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var {index} = 0; {index} < {whole}; {index} += {context.Plan.Together})"))
            {
                writeBlock(index, context.Plan.Together);
            }
        }

        if (count > whole)
        {
            using (context.Writer.Block())
            {
                writeBlock($"{whole}", count - whole);
            }
        }
    }

    private static void WriteSum(EmitContext context)
    {
        var (writer, plan, text) = (context.Writer, context.Plan, new VectorText(context));
        writer.Line();
        writer.Line("// Adds the lanes of each gradient: first the two halves, then the lanes of a vector.");
        context.OptimizeAtOnce();
        using (writer.Block($"internal static void SumLanes({EmitContext.Parameters(context.Memory("g"), context.Written("sum"))})"))
        {
            using (writer.Block($"for (var i = 0; i < {plan.BufferLength}; i += {plan.Lanes})"))
            {
                for (var r = 0; r < plan.Lanes; r++)
                {
                    var (lower, upper) = (r * plan.Group, (r * plan.Group) + plan.Lanes);
                    writer.Line($"var v{r} = {text.Load("g0", VectorText.Times(plan.Group, "i", lower))} + {text.Load("g0", VectorText.Times(plan.Group, "i", upper))};");
                }

                writer.Line(text.Store(text.SumEach(Enumerable.Range(0, plan.Lanes).Select(r => $"v{r}").ToList()), "sum0", "i"));
            }
        }
    }
}
