using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// A method on a group of samples, in two forms and the choice between them: one for 512-bit vectors, and one for half of the group, since
/// 512-bit code where the processor has none is software. A batch that fits a half takes one half everywhere.
/// <code>
/// internal static void ForwardLanes(ref float p0, ref float s0, int samples)
/// {
///     if (samples > 8 &amp;&amp; Vector512.IsHardwareAccelerated)
///     {
///         ForwardWide(ref p0, ref s0);
///         return;
///     }
///
///     ForwardHalf(ref p0, ref s0, 0);
///     if (samples > 8)
///     {
///         ForwardHalf(ref p0, ref s0, 8);
///     }
/// }
/// </code>
/// </summary>
/// <param name="Name">What it does; the forms are named after it.</param>
/// <param name="Summary">The comment above it.</param>
/// <param name="Parameters">Types and names; <c>samples</c> of the batch is added where the choice is.</param>
/// <param name="AddsUp">Whether it returns a double, the sum of what the halves return.</param>
internal sealed record LaneMethod(string Name, string Summary, IReadOnlyList<(string Type, string Name)> Parameters, bool AddsUp = false)
{
    private string Returns => AddsUp ? "double" : "void";

    /// <summary>Writes the choice, then each form with a body for each group of layers, in the order given.</summary>
    public void Write(EmitContext context, IEnumerable<IReadOnlyList<LayerPlan>> groups, Action<LaneText, IReadOnlyList<LayerPlan>> writeBody)
    {
        var parts = groups.ToList();
        WriteChoice(context);
        foreach (var isWide in context.Plan.IsNarrow ? new[] { false } : new[] { true, false })
        {
            var lanes = new LaneText(context, isWide);
            var form = isWide
                ? new LayeredMethod(Name + "Wide", $"The {2 * VectorLimits.VectorBytes * 8}-bit form.", Parameters, Returns, IsAlone: true)
                : new LayeredMethod(Name + "Half", context.Plan.IsNarrow ? "For half of the group." : $"The {VectorLimits.VectorBytes * 8}-bit form, for half of the group.", Parameters.Append(("int", "half")).ToList(), Returns, IsAlone: true);
            context.Writer.Line();
            form.Write(context, parts, part => writeBody(lanes, part));
        }
    }

    private void WriteChoice(EmitContext context)
    {
        var (writer, half) = (context.Writer, context.Plan.Lanes);
        var parameters = string.Join(", ", Parameters.Append(("int", "samples")).Select(parameter => $"{parameter.Item1} {parameter.Item2}"));
        var arguments = new LayeredMethod(Name, Summary, Parameters).Arguments;
        writer.Line();
        writer.Line("// " + Summary);
        context.OptimizeAtOnce();
        using (writer.Block($"internal static {Returns} {Name}Lanes({parameters})"))
        {
            if (!context.Plan.IsNarrow)
            {
                WriteWideCall(writer, half, arguments);
            }

            writer.Line($"{(AddsUp ? "var sum = " : string.Empty)}{Name}Half({arguments}, 0);");
            using (writer.Block($"if (samples > {half})"))
            {
                writer.Line($"{(AddsUp ? "sum += " : string.Empty)}{Name}Half({arguments}, {half});");
            }

            if (AddsUp)
            {
                writer.Line();
                writer.Line("return sum;");
            }
        }
    }

    private void WriteWideCall(CodeWriter writer, int half, string arguments)
    {
        using (writer.Block($"if (samples > {half} && global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            writer.Line($"{(AddsUp ? "return " : string.Empty)}{Name}Wide({arguments});");
            if (!AddsUp)
            {
                writer.Line("return;");
            }
        }

        writer.Line();
    }
}
