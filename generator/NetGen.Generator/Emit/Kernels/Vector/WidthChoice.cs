using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// A pass that exists in vectors of 256 bits and, where layers have rows of whole ones, of 512. Which method is called, the just-in-time compiler knows:
/// <code>
/// if (Vector512.IsHardwareAccelerated)
/// {
///     Forward512(ref p0, ref x0, ref s0);
/// }
/// else
/// {
///     Forward(ref p0, ref x0, ref s0);
/// }
/// </code>
/// </summary>
internal static class WidthChoice
{
    private const string Suffix = "512";

    /// <summary>Writes the method, and its wide form if there is one.</summary>
    public static void WriteMethods(EmitContext context, bool hasWide, LayeredMethod method, IEnumerable<IReadOnlyList<LayerPlan>> groups, Action<IReadOnlyList<LayerPlan>, bool> writeBody)
    {
        var parts = groups.ToList();
        method.Write(context, parts, layers => writeBody(layers, false));
        if (hasWide)
        {
            context.Writer.Line();
            (method with { Name = method.Name + Suffix, Summary = "The same with 512-bit vectors." }).Write(context, parts, layers => writeBody(layers, true));
        }
    }

    /// <summary>Writes the call of the widest form that the processor has.</summary>
    public static void WriteCall(EmitContext context, bool hasWide, string name, string arguments)
    {
        var writer = context.Writer;
        if (!hasWide)
        {
            writer.Line($"{name}({arguments});");
            return;
        }

        using (writer.Block("if (global::System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated)"))
        {
            writer.Line($"{name}{Suffix}({arguments});");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{name}({arguments});");
        }

        writer.Line();
    }
}
