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
        writer.Line($"{members.LayerCount.Declaration} => {context.Plan.TensorLayers + (context.Plan.Standardization is null ? 0 : 1)};");
        writer.Line($"{members.ParametersOfMemory.Declaration} => _parameters.Span;");
        if (context.Plan.Standardization is { } standardization)
        {
            using (writer.Block(members.Describe.Declaration))
            {
                writer.Line(
                    $"layers[0] = new global::NetGen.Weights.WeightLayer(units: {standardization.Mean.Length}, means: {standardization.Mean.Offset}, "
                    + $"deviations: {standardization.Deviation.Offset}, fitted: {standardization.Fitted});");
                writer.Line("Kernels.DescribeWeights(layers.Slice(1));");
            }

            return;
        }

        writer.Line($"{members.Describe.Declaration} => Kernels.DescribeWeights(layers);");
    }
}
