using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The parameters of a network, as its layers say when they are lowered: without the way back, which costs more.</summary>
internal static class LayerParameters
{
    /// <summary>Those of a network whose layers fit one another, in the common order.</summary>
    public static IReadOnlyList<Parameter> Of(NetworkModel model)
    {
        var build = new ProgramBuilder(model);
        var value = build.Value("x", model.InputShape, ValueRole.Input);
        for (var i = 0; i < model.Layers.Count; i++)
        {
            build.StartLayer(i + 1);
            value = LayerCatalog.Of(model.Layers[i].Kind).Lower(model.Layers[i], value, build);
            build.EndLayer(model.Layers[i], value);
        }

        return build.Parameters;
    }

    /// <summary>How many there are, which may be more than an int holds.</summary>
    public static long CountOf(NetworkModel model) => Of(model).Sum(CountOf);

    /// <summary>How many a tensor has.</summary>
    public static long CountOf(Parameter parameter) => parameter.Dimensions.Aggregate(1L, (product, length) => product * length);
}
