using System.Text.Json;

namespace NetGen.Tests.Cases.Layered;

/// <summary>A file of golden vectors: a network, of dense layers only or of any, and the figures of an independent implementation (PyTorch, float64).</summary>
internal sealed class LayeredGolden
{
    private readonly JsonElement _root;

    private LayeredGolden(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        _root = document.RootElement.Clone();
        Name = Path.GetFileNameWithoutExtension(path);
        Network = Declaration();
    }

    public string Name { get; }

    public LayeredNetwork Network { get; }

    /// <summary>All files of a folder beside the tests.</summary>
    public static IReadOnlyList<LayeredGolden> In(string folder) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.json").Order(StringComparer.Ordinal).Select(path => new LayeredGolden(path))];

    public double LearningRate => _root.GetProperty("learning_rate").GetDouble();

    /// <summary>Whether the file has these figures.</summary>
    public bool Has(string key) => _root.TryGetProperty(key, out _);

    public double[] Vector(string key) => Numbers(_root.GetProperty(key));

    public double[][] Rows(string key) => [.. _root.GetProperty(key).EnumerateArray().Select(Numbers)];

    private static LayeredLayer Layer(JsonElement layer)
    {
        var type = Text(layer, "type") ?? "Dense";
        var (height, width) = Pair(layer, layer.TryGetProperty("size", out _) ? "size" : "kernel");
        var (strideHeight, strideWidth) = Pair(layer, "stride");
        var kind = type == "Activation" ? LayeredKind.Activate : Enum.Parse<LayeredKind>(type);
        return new LayeredLayer(kind)
        {
            Units = Whole(layer, "units") ?? Whole(layer, "filters") ?? Whole(layer, "dimensions") ?? 0,
            Activation = Enum.Parse<Activation>(Text(layer, "activation") ?? "Identity"),
            UseBias = !layer.TryGetProperty("bias", out var bias) || bias.GetBoolean(),
            Alpha = Real(layer, "alpha"),
            Gain = Real(layer, "gain"),
            Name = Text(layer, "name"),
            From = Text(layer, "from"),
            KernelHeight = new LayeredLayer(kind).IsOfImages ? height ?? 1 : 1,
            KernelWidth = width ?? 1,
            StrideHeight = new LayeredLayer(kind).IsOfImages ? strideHeight : null,
            StrideWidth = strideWidth,
            Dilation = Whole(layer, "dilation") ?? 1,
            Groups = Whole(layer, "groups") ?? 1,
            Padding = Enum.Parse<Padding>(Text(layer, "padding") ?? "Valid"),
            IsSequence = layer.TryGetProperty("sequence", out var sequence) && sequence.GetBoolean(),
            Epsilon = Real(layer, "epsilon"),
            Count = Whole(layer, "count") ?? 0,
        };
    }

    // A number for both sides, or one for each.
    private static (int? Height, int? Width) Pair(JsonElement layer, string key)
    {
        if (!layer.TryGetProperty(key, out var value))
        {
            return (null, null);
        }

        return value.ValueKind == JsonValueKind.Array ? (value[0].GetInt32(), value[1].GetInt32()) : (value.GetInt32(), value.GetInt32());
    }

    private static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static int? Whole(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetInt32() : null;

    private static double? Real(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];

    private LayeredNetwork Declaration() => new(
        "Golden_" + Name,
        _root.TryGetProperty("shape", out var shape) ? [.. shape.EnumerateArray().Select(side => side.GetInt32())] : [_root.GetProperty("inputs").GetInt32()],
        [.. _root.GetProperty("layers").EnumerateArray().Select(Layer)],
        Enum.Parse<Loss>(Text(_root, "loss")!))
    {
        Layout = Text(_root, "layout") == "channels_first" ? Layout.ChannelsFirst : Layout.ChannelsLast,
        Precision = Precision.Double,
        Reduction = Enum.Parse<Reduction>(Text(_root, "reduction")!, ignoreCase: true),
        Delta = Real(_root, "delta"),
        HasInputGradient = Has("input_gradients"),
    };
}
