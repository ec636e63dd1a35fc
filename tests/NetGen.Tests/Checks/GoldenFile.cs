using System.Text.Json;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Checks;

/// <summary>One file of golden vectors: a declaration and the figures of an independent implementation (PyTorch, float64).</summary>
internal sealed class GoldenFile
{
    private readonly JsonElement _root;

    private GoldenFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        _root = document.RootElement.Clone();
        Name = Path.GetFileNameWithoutExtension(path);
    }

    public static IReadOnlyList<GoldenFile> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden"), "*.json").Order(StringComparer.Ordinal).Select(path => new GoldenFile(path))];

    public string Name { get; }

    public double LearningRate => _root.GetProperty("learning_rate").GetDouble();

    public double[] Vector(string key) => Numbers(_root.GetProperty(key));

    public double[][] Rows(string key) => [.. _root.GetProperty(key).EnumerateArray().Select(Numbers)];

    /// <summary>The declaration, in one precision.</summary>
    public NetworkCase Declaration(Precision precision) => new(
        $"{Name}_{precision}",
        _root.GetProperty("inputs").GetInt32(),
        [.. _root.GetProperty("layers").EnumerateArray().Select(Layer)],
        Enum.Parse<Loss>(_root.GetProperty("loss").GetString()!),
        precision,
        Enum.Parse<Reduction>(_root.GetProperty("reduction").GetString()!, ignoreCase: true),
        Optional(_root, "delta"));

    private static LayerCase Layer(JsonElement layer) => new(
        layer.GetProperty("units").GetInt32(),
        Enum.Parse<Activation>(layer.GetProperty("activation").GetString()!),
        layer.GetProperty("bias").GetBoolean(),
        Optional(layer, "alpha"),
        Optional(layer, "gain"));

    private static double? Optional(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
