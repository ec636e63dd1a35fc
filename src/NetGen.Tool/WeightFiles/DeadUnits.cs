using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>
/// Counts the units that give the same whatever the inputs are: those whose weights are all 0 and, where layers are dense, those with Relu whose weighted sum
/// cannot be above 0. The bounds of a sum are those of interval arithmetic: inputs of the network may be anything, and an activation bounds what follows it.
/// </summary>
internal sealed class DeadUnits
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Looks at all units.</summary>
    /// <param name="architecture">The network; <see langword="null"/> where it is not known, so that only weights of 0 count.</param>
    /// <param name="tensors">Its tensors, of a network named <c>layer1.weight</c> and so on.</param>
    public DeadUnits(Architecture? architecture, IReadOnlyList<FileTensor> tensors)
    {
        foreach (var tensor in tensors.Where(tensor => tensor.Shape.Count > 1 && tensor.Count > 0 && tensor.Kind.StartsWith("weight", StringComparison.Ordinal)))
        {
            _counts[tensor.Name] = Enumerable.Range(0, (int)tensor.Shape[0]).Count(unit => IsZero(tensor, unit));
        }

        if (architecture is not null)
        {
            Follow(architecture, tensors.ToDictionary(tensor => tensor.Name));
        }
    }

    /// <summary>How many units of a tensor's layer are dead; <see langword="null"/> of one that has no units.</summary>
    public int? Of(FileTensor tensor) => _counts.TryGetValue(tensor.Name, out var count) ? count : null;

    private static bool IsZero(FileTensor tensor, int unit)
    {
        var length = (int)(tensor.Count / tensor.Shape[0]);
        return Enumerable.Range(unit * length, length).All(i => tensor[i] == 0);
    }

    // The bounds of each channel, or none where nothing is known of them.
    private void Follow(Architecture architecture, Dictionary<string, FileTensor> tensors)
    {
        UnitRange[]? ranges = null;
        var number = architecture.IsStandardized ? 1 : 0;
        foreach (var layer in architecture.Layers)
        {
            number += LayerNames.HasTensors(layer) ? 1 : 0;
            var name = LayerNames.Of(number);
            ranges = layer.Term.Name switch
            {
                ArchitectureLayer.Dense when tensors.TryGetValue(name + ".weight", out var weights) && Fit(weights, tensors.GetValueOrDefault(name + ".bias")) => Dense(layer, weights, tensors.GetValueOrDefault(name + ".bias"), ranges),
                "Activate" => ranges?.Select(range => range.After(layer.Activation!.Name)).ToArray(),
                "MaxPool1D" or "MaxPool2D" or "GlobalMaxPool" => ranges,
                _ => null,
            };
        }
    }

    // A file may say one network and have the tensors of another.
    private static bool Fit(FileTensor weights, FileTensor? bias) => weights.Shape.Count == 2 && weights.Count > 0 && (bias is null || bias.Count == weights.Shape[0]);

    private UnitRange[] Dense(ArchitectureLayer layer, FileTensor weights, FileTensor? bias, UnitRange[]? inputs)
    {
        var (units, length) = ((int)weights.Shape[0], (int)weights.Shape[1]);
        var (ranges, dead) = (new UnitRange[units], 0);
        for (var unit = 0; unit < units; unit++)
        {
            var range = UnitRange.At(bias?[unit] ?? 0);
            for (var i = 0; i < length; i++)
            {
                range = range.Plus(weights[(unit * length) + i], inputs is not null && inputs.Length == length ? inputs[i] : UnitRange.Any);
            }

            dead += IsZero(weights, unit) || (layer.Activation!.Name is nameof(Activation.Relu) or nameof(Activation.Relu6) && range.High <= 0) ? 1 : 0;
            ranges[unit] = range.After(layer.Activation!.Name);
        }

        _counts[weights.Name] = dead;
        return ranges;
    }
}
