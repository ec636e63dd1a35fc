using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Plans;

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
        var standardization = context.Plan.Standardization?.Tensors ?? Array.Empty<TensorPlan>();
        writer.Line($"{members.TensorCount.Declaration} => {context.Plan.Tensors.Count + standardization.Count};");
        writer.Line($"{members.ParametersOfMemory.Declaration} => _parameters.Span;");
        if (standardization.Count == 0)
        {
            writer.Line($"{members.Describe.Declaration} => Kernels.DescribeWeights(tensors);");
            return;
        }

        using (writer.Block(members.Describe.Declaration))
        {
            for (var i = 0; i < standardization.Count; i++)
            {
                writer.Line($"tensors[{i}] = {TensorText.Of(standardization[i])};");
            }

            writer.Line($"Kernels.DescribeWeights(tensors.Slice({standardization.Count}));");
        }
    }
}
