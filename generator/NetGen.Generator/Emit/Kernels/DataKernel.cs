using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels;

/// <summary>
/// The weights of a file as data of the assembly, in the plan's layout. The compiler places an array that becomes a ReadOnlySpan in the assembly's read-only
/// part where the runtime can give it out in place (.NET 7 and later); such data is aligned to its numbers, not to cache lines, which vector loads allow.
/// On netstandard a span of floats would be an array made anew by each call, so that a frozen network there holds one array.
/// </summary>
internal static class DataKernel
{
    private const int NumbersPerLine = 8;

    public static void Write(EmitContext context)
    {
        var plan = context.Plan;
        if (plan.Model.Pretrained is null)
        {
            return;
        }

        var writer = context.Writer;
        writer.Line("// The weights of the file, in the order of the memory map.");
        if (plan.IsFrozen && !plan.UsesVectors)
        {
            writer.Line($"internal static readonly {context.Number}[] Parameters = new {context.Number}[]");
        }
        else
        {
            writer.Line($"internal static {context.ReadOnlySpan} {(plan.IsFrozen ? "Parameters" : "Pretrained")} => new {context.Number}[]");
        }

        using (writer.Block(string.Empty, "};"))
        {
            WriteNumbers(context);
        }

        writer.Line();
    }

    private static void WriteNumbers(EmitContext context)
    {
        var weights = context.Plan.FileWeights;
        for (var first = 0; first < weights.Count; first += NumbersPerLine)
        {
            var count = Math.Min(NumbersPerLine, weights.Count - first);
            var numbers = Enumerable.Range(first, count).Select(i => Literal(context, BitConverter.Int64BitsToDouble(weights[i])));
            context.Writer.Line(string.Join(", ", numbers) + ",");
        }
    }

    /// <summary>A literal that keeps the sign of zero, which old runtimes' texts lose.</summary>
    internal static string Literal(EmitContext context, double value) => value == 0
        ? (BitConverter.DoubleToInt64Bits(value) < 0 ? "-" : string.Empty) + NumberText.Literal(0, context.Plan.Model.Precision)
        : context.Literal(value);
}
