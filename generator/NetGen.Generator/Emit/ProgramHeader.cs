using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>The reader's key of a network that is emitted from its program.</summary>
internal static class ProgramHeader
{
    /// <summary>The layers with the shapes of their outputs.</summary>
    public static string Layers(ProgramPlan plan) => string.Join(
        " -> ", plan.Model.Layers.Zip(Catalog.Layers.LayerCatalog.ShapesOf(plan.Model).Skip(1), (layer, shape) =>
            $"{layer.Kind} {shape}{(layer.IsLinear ? string.Empty : " " + layer.ActivationName)}"));

    /// <summary>Where the tensors lie.</summary>
    public static string MemoryMap(ProgramPlan plan) => string.Join("; ", plan.Parameters.Select(place =>
        $"{place.Parameter.Name}{place.Parameter.Layer}[{string.Join("][", place.Parameter.Dimensions)}] at {place.Offset}{(place.Rows == 1 ? string.Empty : $" in {NumberText.Integer(place.Rows)} rows of {NumberText.Integer(place.RowLength)}")}"));
}
