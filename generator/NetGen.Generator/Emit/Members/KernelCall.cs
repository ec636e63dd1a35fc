namespace NetGen.Generator.Emit.Members;

/// <summary>
/// A public member's call of the kernels for the processor's vectors, which the just-in-time compiler knows. The wider ones use the instructions that are asked for
/// here, and ask no more:
/// <code>
/// return Vector256.IsHardwareAccelerated &amp;&amp; Fma.IsSupported
///     ? Kernels.Step(ref _parameters.Start, …)
///     : Kernels128.Step(ref _parameters.Start, …);
/// </code>
/// </summary>
internal static class KernelCall
{
    private const string Intrinsics = "global::System.Runtime.Intrinsics.";

    /// <summary>Writes the calls.</summary>
    /// <param name="context">The file.</param>
    /// <param name="call">Gives the call into the kernels of a context.</param>
    /// <param name="use">What becomes of the result, such as <c>return</c>; nothing where it is null.</param>
    public static void Write(EmitContext context, Func<EmitContext, string> call, string? use = null)
    {
        var writer = context.Writer;
        var condition = $"{Intrinsics}Vector256.IsHardwareAccelerated && {Intrinsics}X86.{(context.Plan.IsFused ? "Fma" : "Avx2")}.IsSupported";
        if (use is not null)
        {
            writer.Line($"{use} {condition}");
            writer.Line($"    ? {call(context)}");
            writer.Line($"    : {call(context.ToNarrow())};");
            return;
        }

        using (writer.Block($"if ({condition})"))
        {
            writer.Line(call(context) + ";");
        }

        using (writer.Block("else"))
        {
            writer.Line(call(context.ToNarrow()) + ";");
        }
    }
}
