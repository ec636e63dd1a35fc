using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Scalar;

/// <summary>The sums over samples that go by lanes: of a batch's gradients, which lie one after another, and of a group's losses.</summary>
internal static class GradientLanesKernel
{
    public static void Write(EmitContext context)
    {
        if (context.Dense.Sums.SamplesByLanes)
        {
            WriteGradients(context, context.Dense.Sums.Lanes, context.Dense.BufferLength);
        }

        if (context.Dense.Sums.LossesByLanes)
        {
            WriteLosses(context, context.Dense.Sums.Lanes);
        }
    }

    /// <summary>Writes both for a network that is emitted from its program.</summary>
    public static void WriteSums(EmitContext context, int lanes, int bufferLength, bool hasLoss)
    {
        WriteGradients(context, lanes, bufferLength);
        if (hasLoss)
        {
            WriteLosses(context, lanes);
        }
    }

    private static void WriteGradients(EmitContext context, int lanes, int bufferLength)
    {
        var writer = context.Writer;
        writer.Line();
        writer.Line($"// Adds the gradients of {2 * lanes} lanes, each laid out like p, into the first: the halves of the group, then the lanes.");
        using (writer.Block($"internal static void SumLanes({context.Span} g)"))
        {
            using (writer.Block($"for (var i = 0; i < {bufferLength}; i++)"))
            {
                for (var lane = 0; lane < lanes; lane++)
                {
                    writer.Line($"var v{lane} = {context.Printer.Print(Value(bufferLength, lane) + Value(bufferLength, lane + lanes))};");
                }

                writer.Line($"g[i] = {context.Printer.Print(LaneSums.Total(context, Enumerable.Range(0, lanes).Select(lane => $"v{lane}").ToList()))};");
            }
        }
    }

    private static void WriteLosses(EmitContext context, int lanes)
    {
        var writer = context.Writer;
        writer.Line();
        writer.Line("// Adds the losses of a group of samples in vectors of double: each half of the group for itself.");
        using (writer.Block("internal static double SumLosses(global::System.ReadOnlySpan<double> l)"))
        {
            writer.Line($"var lower = {Half(lanes, 0)};");
            writer.Line($"return lower + {Half(lanes, lanes)};");
        }
    }

    private static Expr Value(int bufferLength, int lane) =>
        Expr.Code(lane == 0 ? "g[i]" : $"g[i + {NumberText.Integer(lane * bufferLength)}]");

    // Floats become two vectors of double, which are added before their lanes are.
    private static string Half(int width, int first)
    {
        var lanes = Enumerable.Range(0, 4).Select(lane => width == 4
            ? $"l[{NumberText.Integer(first + lane)}]"
            : $"(l[{NumberText.Integer(first + lane)}] + l[{NumberText.Integer(first + lane + 4)}])").ToList();
        return $"(({lanes[0]} + {lanes[1]}) + ({lanes[2]} + {lanes[3]}))";
    }
}
