namespace NetGen.Generator.Emit.Members;

/// <summary>Where the parameters lie, for the library's <c>Save</c>, <c>Load</c>, <c>SaveText</c>, <c>LoadText</c> and <c>ExportSource</c>.</summary>
internal static class WeightMembers
{
    public static void Write(EmitContext context)
    {
        var (writer, members) = (context.Writer, context.Members);
        writer.Line();
        writer.Line("// For Save, Load, SaveText, LoadText and ExportSource, which are extension methods of the library.");
        writer.Line($"{members.ArchitectureOfMemory.Declaration} => Architecture;");
        writer.Line($"{members.LayerCount.Declaration} => {context.Plan.Layers.Count};");
        writer.Line($"{members.ParametersOfMemory.Declaration} => _parameters.Span;");
        writer.Line($"{members.Describe.Declaration} => Kernels.DescribeWeights(layers);");
    }
}
