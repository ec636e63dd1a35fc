using NetGen.Generator.Catalog.Activations;
using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The output activation with a sample in each lane: the outputs take the logits' place.</summary>
internal static class LaneOutputKernel
{
    public static void Write(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var lanes = new LaneText(context);
        new KernelMethod(
            "OutputLanes",
            $"The output activation: {plan.Last.ActivationName} of the {plan.Outputs} logits of each lane.",
            new[] { context.Written("s") },
            IsAlone: true).Write(context, () =>
            {
                if (plan.Last.Activation is Softmax softmax)
                {
                    lanes.WriteReferences(new[] { plan.Logits });
                    WriteNumerators(context, lanes, softmax, plan.Logits);
                    for (var j = 0; j < plan.Outputs; j++)
                    {
                        var output = lanes.Printer.Print(softmax.Value(lanes.Value(plan.Logits, j), Expr.Name("sum")));
                        writer.Line(lanes.Store(output, plan.Logits, j));
                    }
                }
                else if (plan.Last.Activation is ElementwiseActivation activation and not Identity)
                {
                    lanes.WriteReferences(new[] { plan.Logits });
                    new VectorLoop(context, "j", plan.Outputs, 1, plan.UnrollsOutputs).Write(j =>
                    {
                        writer.Line($"var z = {lanes.Load(plan.Logits, j)};");
                        new FormulaWriter(context, lanes.Printer).Assign(("var a", activation.Value(Expr.Name("z"))));
                        writer.Line(lanes.Store("a", plan.Logits, j));
                    });
                }
            });
    }

    /// <summary>
    /// Writes <c>max</c>, the numerators into a slot, and <c>sum</c>, added in the order it has for one sample: over the lanes of its
    /// vectors where it has vectors, else one after another.
    /// </summary>
    public static void WriteNumerators(EmitContext context, LaneText lanes, Softmax softmax, Slot target)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        var isUnrolled = plan.UnrollsOutputs;
        writer.Line($"var max = {lanes.Load(plan.Logits, 0)};");
        for (var j = 1; j < plan.Outputs; j++)
        {
            writer.Line($"max = {lanes.Printer.Print(Expr.Max(Expr.Name("max"), lanes.Value(plan.Logits, j)))};");
        }

        if (!isUnrolled)
        {
            using (writer.Block($"for (var j = 0; j < {plan.Outputs}; j++)"))
            {
                writer.Line(lanes.Store(Numerator(Index.Of("j")), target, Index.Of("j")));
            }

            writer.Line();
        }

        for (var j = 0; j < plan.Outputs; j++)
        {
            writer.Line($"var e{j} = {(isUnrolled ? Numerator(j) : lanes.Load(target, j))};");
            if (isUnrolled)
            {
                writer.Line(lanes.Store($"e{j}", target, j));
            }
        }

        writer.Line($"var sum = {Sum(context, lanes)};");

        string Numerator(Index j) => lanes.Printer.Print(softmax.Numerator(lanes.Value(plan.Logits, j), Expr.Name("max")));
    }

    // Over the outputs' vectors e0, e1 …, in the order it has for one sample.
    private static string Sum(EmitContext context, LaneText lanes)
    {
        var (outputs, width) = (context.Plan.Outputs, context.Plan.Lanes);
        return !context.Plan.HasVectorOutput ? Chain(0, 1)
            : lanes.Tree(Enumerable.Range(0, Math.Min(width, outputs)).Select(lane => Chain(lane, width)).ToList());

        string Chain(int first, int step) => Enumerable.Range(1, (outputs - first - 1) / step)
            .Aggregate($"e{first}", (sum, k) => lanes.Text.Add(sum, $"e{first + (k * step)}"));
    }
}
