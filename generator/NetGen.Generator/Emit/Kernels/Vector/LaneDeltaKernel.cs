using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The deltas of the hidden layers with a sample in each lane, from those of the output layer down.</summary>
internal sealed class LaneDeltaKernel(EmitContext context, bool writesOutUnits)
{
    private static readonly Reference W = new("w");

    private readonly LaneText _lanes = new(context);

    public static void Write(EmitContext context)
    {
        var plan = context.Dense;
        var method = new KernelMethod(
            "DeltaLanes",
            plan.Layers.Count > 1 ? "Passes the deltas of the samples in the lanes down to the first layer." : "Nothing lies below the only layer.",
            new[] { context.Memory("p"), context.Memory("s"), context.Written("d") },
            IsAlone: plan.Layers.Count > 1);
        if (plan.Layers.Count == 1)
        {
            method.Write(context, () => { });
            return;
        }

        method.WriteBackward(context, plan.Groups.Select(group => group.Where(layer => layer.PassesDeltaDown).ToList()).Where(group => group.Count > 0), layers =>
        {
            var passing = layers.Reverse().ToList();
            var kernel = new LaneDeltaKernel(context, plan.UnrollsLaneDeltas(passing));
            kernel._lanes.WriteReferences(passing.SelectMany(layer => Reads(layer, plan.Below(layer))));
            foreach (var layer in passing)
            {
                context.Writer.Line();
                context.Writer.Line("// " + layer.Heading);
                kernel.WriteDeltas(layer, plan.Below(layer));
            }
        });
    }

    private static IEnumerable<Slot> Reads(LayerPlan layer, LayerPlan below) => below.BackwardSlots.Prepend(layer.Delta);

    private void WriteDeltas(LayerPlan layer, LayerPlan below)
    {
        VectorLoop.WriteBlocks(context, "i", layer.Inputs, VectorLimits.TileRows, (i, inputs) => WriteDeltaGroup(layer, below, i, inputs));
        if (!writesOutUnits)
        {
            using (context.Writer.Block($"for (var i = 0; i < {layer.Inputs}; i++)"))
            {
                WriteDerivative(below, _lanes.Load(below.Delta, Index.Of("i")), Index.Of("i"), hasScope: false);
            }
        }
    }

    private void WriteDeltaGroup(LayerPlan layer, LayerPlan below, Index i, int inputs)
    {
        var (writer, text, rows) = (context.Writer, _lanes.Text, layer.Rows);
        var (perUnit, perInput) = rows.Order == WeightOrder.InputMajor ? (1, rows.Length) : (rows.Length, 1);
        writer.Line(text.Define(W.Name, Reference.Parameters, (perInput * i) + layer.Weights.Offset));
        for (var r = 0; r < inputs; r++)
        {
            writer.Line($"var sum{r} = {text.Zero};");
        }

        new VectorLoop(context, "j", layer.Units, 1, isUnrolled: context.Dense.UnrollsLaneTerms(layer.Units)).Write(j =>
        {
            writer.Line($"var delta = {_lanes.Load(layer.Delta, j)};");
            for (var r = 0; r < inputs; r++)
            {
                var weight = Expr.Code(_lanes.Parameter(W, (perUnit * j) + (r * perInput)));
                writer.Line($"sum{r} = {_lanes.Printer.Print(Dense.InputGradient(weight, Expr.Name("delta"), Expr.Name($"sum{r}")))};");
            }
        });
        for (var r = 0; r < inputs; r++)
        {
            if (writesOutUnits)
            {
                WriteDerivative(below, $"sum{r}", i + r);
            }
            else
            {
                writer.Line(_lanes.Store($"sum{r}", below.Delta, i + r));
            }
        }
    }

    private void WriteDerivative(LayerPlan below, string sum, Index i, bool hasScope = true) => context.Writer.Scope(hasScope && below.ActivationStep is not null, () =>
    {
        if (Slope.Write(context, below, slot => _lanes.Load(slot, i)) is not { } slope)
        {
            context.Writer.Line(_lanes.Store(sum, below.Delta, i));
            return;
        }

        new FormulaWriter(context, _lanes.Printer).Assign(("var down", Expr.Code(sum) * slope));
        context.Writer.Line(_lanes.Store("down", below.Delta, i));
    });
}
