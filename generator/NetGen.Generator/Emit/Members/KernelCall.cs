namespace NetGen.Generator.Emit.Members;

/// <summary>
/// A public member's call of the kernels for the processor's vectors, which the just-in-time compiler knows:
/// <code>
/// return Vector256.IsHardwareAccelerated
///     ? Kernels.Step(ref _parameters.Start, …)
///     : Kernels128.Step(ref _parameters.Start, …);
/// </code>
/// </summary>
internal static class KernelCall
{
    private const string Condition = "global::System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated";

    /// <summary>Writes the calls.</summary>
    /// <param name="context">The file.</param>
    /// <param name="call">Gives the call into a class of kernels.</param>
    /// <param name="use">What becomes of the result, such as <c>return</c>; nothing where it is null.</param>
    public static void Write(EmitContext context, Func<string, string> call, string? use = null)
    {
        var writer = context.Writer;
        if (use is not null)
        {
            writer.Line($"{use} {Condition}");
            writer.Line($"    ? {call("Kernels")}");
            writer.Line($"    : {call("Kernels128")};");
            return;
        }

        using (writer.Block($"if ({Condition})"))
        {
            writer.Line(call("Kernels") + ";");
        }

        using (writer.Block("else"))
        {
            writer.Line(call("Kernels128") + ";");
        }
    }
}
