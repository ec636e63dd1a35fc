using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The gradient with a sample in each lane: that of each parameter is a vector, one sum for each lane, until the batch ends; only then are
/// the lanes added. Register tiles of units × inputs take several groups of samples before the sums go back to memory:
/// <code>
/// var sum0_0 = ops.All(0f);
/// if (!isFirst)
/// {
///     sum0_0 = ops.Load(ref gw, 0);
/// }
///
/// for (var n = 0; n &lt; groups; n++)
/// {
///     ref var delta = ref ops.At(ref d1, 128 * n);
///     ref var input = ref ops.At(ref x, 160 * n);
///     sum0_0 = ops.Fma(ops.Load(ref delta, 0), ops.Load(ref input, 0), sum0_0);
/// }
///
/// ops.Store(sum0_0, ref gw, 0);
/// </code>
/// </summary>
internal sealed class LaneGradientKernel(EmitContext context, LayerPlan layer)
{
    private static readonly Reference Weights = new("gw");
    private static readonly Reference Deltas = new("delta");
    private static readonly Reference Inputs = new("input");

    private readonly LaneText _lanes = new(context);

    private int Group => context.Dense.Group;

    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        new KernelMethod(
            "GradientLanes",
            "Adds the gradients of groups of samples to g, which has a group of lanes for each value of p; the first ones overwrite it.",
            new[] { context.Memory("s"), context.Memory("d"), context.Written("g"), KernelParameter.Value("int", "groups"), KernelParameter.Value("bool", "isFirst") },
            IsAlone: true).WriteBackward(context, plan.Groups, layers =>
            {
                new LaneText(context).WriteReferences(layers.SelectMany(layer => new[] { layer.Input, layer.Delta }));
                foreach (var layer in layers.Reverse())
                {
                    context.Writer.Line();
                    context.Writer.Line("// " + layer.Heading);
                    VectorLoop.WriteBlocks(context, "j", layer.Units, VectorLimits.TileRows, new LaneGradientKernel(context, layer).WriteUnits);
                }
            });
    }

    private void WriteUnits(Index j, int units)
    {
        VectorLoop.WriteBlocks(context, "i", layer.Inputs, VectorLimits.TileRows, (i, inputs) => WriteTile((j, units), (i, inputs)));
        if (layer.Bias is not { } bias)
        {
            return;
        }

        var writer = context.Writer;
        using (writer.Block())
        {
            WriteSums(Enumerable.Range(0, units).Select(u => ($"sum{u}", Group * (j + (bias.Offset + u)))).ToList(), Reference.Gradient, () =>
            {
                writer.Line(_lanes.Text.Define(Deltas.Name, new Reference(layer.Delta.Name), context.Dense.DeltaScratch * Group * Index.Of("n")));
                for (var u = 0; u < units; u++)
                {
                    writer.Line($"sum{u} = {_lanes.Printer.Print(Dense.BiasGradient(_lanes.Value(Deltas, j + u), Expr.Name($"sum{u}")))};");
                }
            });
        }
    }

    private void WriteTile((Index First, int Count) unit, (Index First, int Count) input)
    {
        var (writer, rows) = (context.Writer, layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        writer.Line(_lanes.Text.Define(Weights.Name, Reference.Gradient, Group * ((perUnit * unit.First) + (perInput * input.First) + layer.Weights.Offset)));
        var sums = (from u in Enumerable.Range(0, unit.Count)
                    from v in Enumerable.Range(0, input.Count)
                    select ($"sum{u}_{v}", (Index)(Group * ((u * perUnit) + (v * perInput))))).ToList();
        WriteSums(sums, Weights, () =>
        {
            writer.Line(_lanes.Text.Define(Deltas.Name, new Reference(layer.Delta.Name), context.Dense.DeltaScratch * Group * Index.Of("n")));
            writer.Line(_lanes.Text.Define(Inputs.Name, new Reference(layer.Input.Name), context.Dense.Lengths.LaneScratch * Index.Of("n")));
            for (var v = 0; v < input.Count; v++)
            {
                writer.Line($"var u{v} = {_lanes.Load(Inputs, input.First + v)};");
            }

            for (var u = 0; u < unit.Count; u++)
            {
                writer.Line($"var delta{u} = {_lanes.Load(Deltas, unit.First + u)};");
                for (var v = 0; v < input.Count; v++)
                {
                    var sum = Dense.WeightGradient(Expr.Name($"delta{u}"), Expr.Name($"u{v}"), Expr.Name($"sum{u}_{v}"));
                    writer.Line($"sum{u}_{v} = {_lanes.Printer.Print(sum)};");
                }
            }
        });
    }

    // Sums from memory, over the groups, and back.
    private void WriteSums(IReadOnlyList<(string Name, Index Place)> sums, Reference buffer, Action writeTerms)
    {
        var writer = context.Writer;
        foreach (var (name, _) in sums)
        {
            writer.Line($"var {name} = {_lanes.Text.Zero};");
        }

        using (writer.Block("if (!isFirst)"))
        {
            foreach (var (name, place) in sums)
            {
                writer.Line($"{name} = {_lanes.Text.Load(buffer, place)};");
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
            writer.Line(_lanes.Text.Store(name, buffer, place));
        }
    }
}
