using System.Globalization;
using System.Text.Json;
using NetGen.Tests.Cases;

namespace NetGen.Tests.Optimizers;

/// <summary>One file of figures of another implementation's optimizer (PyTorch, float64): 60 steps on batches of eight.</summary>
internal sealed class OptimizerGolden
{
    private static readonly Dictionary<string, string> Options = new()
    {
        ["momentum"] = "Momentum",
        ["dampening"] = "Dampening",
        ["nesterov"] = "Nesterov",
        ["weight_decay"] = "WeightDecay",
        ["decay_biases"] = "DecayBiases",
        ["clip_norm"] = "ClipNorm",
        ["clip_value"] = "ClipValue",
        ["alpha"] = "Alpha",
        ["centered"] = "Centered",
        ["eps"] = "Epsilon",
        ["amsgrad"] = "AmsGrad",
    };

    private readonly JsonElement _root;

    private OptimizerGolden(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        _root = document.RootElement.Clone();
        Name = Path.GetFileNameWithoutExtension(path);
    }

    public static IReadOnlyList<OptimizerGolden> All { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "GoldenOptimizers"), "*.json").Order(StringComparer.Ordinal).Select(path => new OptimizerGolden(path))];

    public string Name { get; }

    public double LearningRate => _root.GetProperty("learning_rate").GetDouble();

    public int BatchSize => _root.GetProperty("batch_size").GetInt32();

    public double[] Parameters => Numbers(_root.GetProperty("parameters"));

    public double[] Losses => Numbers(_root.GetProperty("losses"));

    public double[][] Inputs => [.. _root.GetProperty("x").EnumerateArray().Select(Numbers)];

    public double[][] Targets => [.. _root.GetProperty("t").EnumerateArray().Select(Numbers)];

    /// <summary>The parameters after some steps.</summary>
    public IReadOnlyDictionary<int, double[]> After =>
        _root.GetProperty("after").EnumerateObject().ToDictionary(step => int.Parse(step.Name, CultureInfo.InvariantCulture), step => Numbers(step.Value));

    /// <summary>The optimizer as a user writes it.</summary>
    public string Optimizer
    {
        get
        {
            var declared = _root.GetProperty("optimizer");
            var options = declared.EnumerateObject().Where(option => option.Name != "type").SelectMany(option => option.Name == "betas"
                ? [$"Beta1 = {option.Value[0]}", $"Beta2 = {option.Value[1]}"]
                : new[] { $"{Options[option.Name]} = {option.Value.ToString().ToLowerInvariant()}" });
            return $"{declared.GetProperty("type").GetString()}({string.Join(", ", options)})";
        }
    }

    public NetworkCase Declaration(Precision precision) => new(
        $"{Name}_{precision}",
        _root.GetProperty("inputs").GetInt32(),
        [.. _root.GetProperty("layers").EnumerateArray().Select(layer => new LayerCase(layer.GetProperty("units").GetInt32(), Enum.Parse<Activation>(layer.GetProperty("activation").GetString()!)))],
        Enum.Parse<Loss>(_root.GetProperty("loss").GetString()!),
        precision,
        Optimizer: Optimizer);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
