using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Layers;

/// <summary>The layers there are. A new one is its attribute, its file here, its line in <see cref="LayerKind"/>, and an arm.</summary>
internal static class LayerCatalog
{
    /// <summary>The definition of a kind.</summary>
    public static LayerDefinition Of(LayerKind kind) => kind switch
    {
        LayerKind.Dense => new DenseLayer(),
        LayerKind.Conv1D => new Convolution(),
        LayerKind.Conv2D => new Convolution(),
        LayerKind.MaxPool1D => new MaxPool(),
        LayerKind.MaxPool2D => new MaxPool(),
        LayerKind.AveragePool1D => new AveragePool(),
        LayerKind.AveragePool2D => new AveragePool(),
        LayerKind.GlobalAveragePool => new GlobalAveragePool(),
        LayerKind.GlobalMaxPool => new GlobalMaxPool(),
        LayerKind.Flatten => new Flatten(),
        LayerKind.Gru => new Gru(),
        LayerKind.Lstm => new Lstm(),
        LayerKind.LayerNorm => new LayerNorm(),
        LayerKind.PRelu => new PRelu(),
        LayerKind.Dropout => new Dropout(),
        LayerKind.Embedding => new Embedding(),
        LayerKind.Activate => new Activate(),
        LayerKind.Add => new Add(),
        LayerKind.Concat => new Concat(),
    };

    /// <summary>The shape of a valid network's input, and of the output of each of its layers.</summary>
    public static IReadOnlyList<Shape> ShapesOf(NetworkModel model)
    {
        var shapes = new List<Shape> { model.InputShape };
        foreach (var layer in model.Layers)
        {
            var input = shapes[shapes.Count - 1];
            shapes.Add(layer.Kind == LayerKind.Concat
                ? input.WithChannels(input.Channels + shapes[1 + IndexOf(model, layer.From!)].Channels)
                : Of(layer.Kind).OutputOf(layer, input));
        }

        return shapes;
    }

    /// <summary>Where the layer of a name stands.</summary>
    public static int IndexOf(NetworkModel model, string name)
    {
        for (var i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i].Name == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"No layer is named {name}.");
    }
}
