namespace NetGen.Generator.Emit.Members;

/// <summary><c>GetParameters</c> and <c>SetParameters</c>.</summary>
internal static class ParameterMembers
{
    public static void Write(EmitContext context)
    {
        var (writer, count) = (context.Writer, context.Plan.ParameterCount);
        using (context.Method(context.Members.GetParameters, isOptimized: false))
        {
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"destination\", destination.Length, {count});");
            writer.Line($"Kernels.ReadParameters({context.OwnParameters}, destination);");
        }

        using (context.Method(context.Members.SetParameters, isOptimized: false))
        {
            writer.Line($"global::NetGen.Throw.IfWrongLength(\"source\", source.Length, {count});");
            writer.Line($"Kernels.WriteParameters(source, {context.OwnParameters});");
        }
    }
}
