using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The sums over samples that go by lanes: of a batch's gradients, which lie one after another, and of a group's losses.</summary>
internal static class GradientLanesKernel
{
    public static void Write(EmitContext context)
    {
        if (context.Plan.Sums.SamplesByLanes)
        {
            WriteGradients(context);
        }

        if (context.Plan.Sums.LossesByLanes)
        {
            WriteLosses(context);
        }
    }

    private static void WriteGradients(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line($"// Adds the gradients of {plan.Sums.Group} lanes, each laid out like p, into the first: the halves of the group, then the lanes.");
        using (writer.Block($"internal static void SumLanes({context.Span} g)"))
        {
            using (writer.Block($"for (var i = 0; i < {plan.BufferLength}; i++)"))
            {
                for (var lane = 0; lane < plan.Sums.Lanes; lane++)
                {
                    writer.Line($"var v{lane} = {context.Printer.Print(Value(plan, lane) + Value(plan, lane + plan.Sums.Lanes))};");
                }

                writer.Line($"g[i] = {context.Printer.Print(LaneSums.Total(context, Enumerable.Range(0, plan.Sums.Lanes).Select(lane => $"v{lane}").ToList()))};");
            }
        }
    }

    private static void WriteLosses(EmitContext context)
    {
        var (writer, plan) = (context.Writer, context.Plan);
        writer.Line();
        writer.Line("// Adds the losses of a group of samples in vectors of double: each half of the group for itself.");
        using (writer.Block("internal static double SumLosses(global::System.ReadOnlySpan<double> l)"))
        {
            writer.Line($"var lower = {Half(plan, 0)};");
            writer.Line($"return lower + {Half(plan, plan.Sums.Lanes)};");
        }
    }

    private static Expr Value(NetworkPlan plan, int lane) =>
        Expr.Code(lane == 0 ? "g[i]" : $"g[i + {NumberText.Integer(lane * plan.BufferLength)}]");

    // Floats become two vectors of double, which are added before their lanes are.
    private static string Half(NetworkPlan plan, int first)
    {
        var lanes = Enumerable.Range(0, 4).Select(lane => plan.Sums.Lanes == 4
            ? $"l[{NumberText.Integer(first + lane)}]"
            : $"(l[{NumberText.Integer(first + lane)}] + l[{NumberText.Integer(first + lane + 4)}])").ToList();
        return $"(({lanes[0]} + {lanes[1]}) + ({lanes[2]} + {lanes[3]}))";
    }
}
