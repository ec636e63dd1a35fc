using NetGen.Generator.Catalog.Layers;
using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Declarations;

/// <summary>How many parameters a network has, as its layers say when they are lowered.</summary>
internal static class ParameterCounts
{
    /// <summary>Those of a network whose layers fit one another. The count may be beyond what an int holds.</summary>
    public static long Of(NetworkModel model)
    {
        var build = new ProgramBuilder(model);
        var value = build.Value("x", model.InputShape, ValueRole.Input);
        for (var i = 0; i < model.Layers.Count; i++)
        {
            build.StartLayer(i + 1);
            value = LayerCatalog.Of(model.Layers[i].Kind).Lower(model.Layers[i], value, build);
            build.EndLayer(model.Layers[i], value);
        }

        return build.Parameters.Sum(parameter => parameter.Dimensions.Aggregate(1L, (product, length) => product * length));
    }
}
