using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The deltas of the hidden layers with a sample in each lane, from those of the output layer down.</summary>
internal static class LaneDeltaKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        new LaneMethod(
            "Delta",
            $"Passes the deltas of {plan.Group} samples down to the first layer.",
            new[] { context.Memory("p"), context.Memory("s"), context.Written("d") })
            .Write(context, plan.Groups.Where(group => group.Any(layer => layer.PassesDeltaDown)).Reverse(), (lanes, layers) =>
            {
                lanes.WriteStart("s");
                lanes.WriteStart("d");
                var passing = layers.Where(layer => layer.PassesDeltaDown).Reverse().ToList();
                lanes.WriteReferences(passing.SelectMany(layer => Reads(plan, layer)));
                var isTogether = FunctionBudget.UnrollsDerivatives(passing.Select(layer => plan.Layers[layer.Number - 2]));
                foreach (var layer in passing)
                {
                    writer.Line();
                    writer.Line("// " + layer.Heading);
                    WriteDeltas(context, lanes, layer, isTogether);
                }
            });
    }

    private static IEnumerable<Slot> Reads(NetworkPlan plan, LayerPlan layer)
    {
        var below = plan.Layers[layer.Number - 2];
        return new[] { layer.Delta, below.PreActivation, below.Output, below.Delta };
    }

    private static void WriteDeltas(EmitContext context, LaneText lanes, LayerPlan layer, bool isTogether)
    {
        var whole = layer.Inputs / context.Plan.Together * context.Plan.Together;
        if (whole > 0)
        {
            using (context.Writer.Block($"for (var i = 0; i < {whole}; i += {context.Plan.Together})"))
            {
                WriteDeltaGroup(context, lanes, layer, "i", context.Plan.Together, isTogether);
            }
        }

        if (layer.Inputs > whole)
        {
            using (context.Writer.Block())
            {
                WriteDeltaGroup(context, lanes, layer, $"{whole}", layer.Inputs - whole, isTogether);
            }
        }

        if (!isTogether)
        {
            var below = context.Plan.Layers[layer.Number - 2];
            context.Writer.Line();
            using (context.Writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
            {
                WriteDerivative(context, lanes, layer, lanes.Load(below.Delta.Name, "i"), "i", 0);
            }
        }
    }

    private static void WriteDeltaGroup(EmitContext context, LaneText lanes, LayerPlan layer, string i, int inputs, bool isTogether)
    {
        var (writer, text, rows) = (context.Writer, lanes.Text, layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        var start = i == "i" ? VectorText.Times(perInput, "i", layer.Weights.Offset) : $"{(VectorText.Number(i) * perInput) + layer.Weights.Offset}";
        writer.Line($"ref var w = ref {text.At("p0", start)};");
        for (var r = 0; r < inputs; r++)
        {
            writer.Line($"var sum{r} = {text.All(context.Zero)};");
        }

        new VectorLoop(context, "j", layer.Units, 1, isUnrolled: layer.Units <= context.Plan.Together).Write(j =>
        {
            writer.Line($"var e = {lanes.Load(layer.Delta.Name, j)};");
            for (var r = 0; r < inputs; r++)
            {
                var place = j == "j" ? VectorText.Times(perUnit, "j", r * perInput) : $"{(VectorText.Number(j) * perUnit) + (r * perInput)}";
                var sum = Dense.InputGradient(Expr.Name(lanes.Weight("w", place)), Expr.Name("e"), Expr.Name($"sum{r}"));
                writer.Line($"sum{r} = {lanes.Printer.Print(sum)};");
            }
        });

        for (var r = 0; r < inputs; r++)
        {
            if (isTogether)
            {
                WriteDerivative(context, lanes, layer, $"sum{r}", i, r);
            }
            else
            {
                writer.Line(lanes.Store($"sum{r}", context.Plan.Layers[layer.Number - 2].Delta.Name, i, r));
            }
        }
    }

    private static void WriteDerivative(EmitContext context, LaneText lanes, LayerPlan layer, string sum, string i, int r)
    {
        var writer = context.Writer;
        var below = context.Plan.Layers[layer.Number - 2];
        if (below.Activation is not ElementwiseActivation activation || activation is Identity)
        {
            writer.Line(lanes.Store(sum, below.Delta.Name, i, r));
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

            new FormulaWriter(context, lanes.Printer).Assign(("var down", Expr.Name(sum) * activation.Derivative(Expr.Name("z"), Expr.Name("y"))));
            writer.Line(lanes.Store("down", below.Delta.Name, i, r));
        }
    }
}
