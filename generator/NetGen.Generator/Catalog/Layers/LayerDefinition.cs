using NetGen.Generator.Models;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>What the generator knows of a kind of layer: the shape that it gives, and its forward pass as steps of a program. Its backward pass is derived from these.</summary>
internal abstract class LayerDefinition
{
    /// <summary>The shape of its output; the layer fits its input.</summary>
    public abstract Shape OutputOf(LayerModel layer, Shape input);

    /// <summary>Adds its steps and parameters to the program.</summary>
    /// <returns>Its output.</returns>
    public abstract Value Lower(LayerModel layer, Value input, ProgramBuilder build);
}
