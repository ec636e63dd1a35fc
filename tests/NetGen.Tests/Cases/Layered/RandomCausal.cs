namespace NetGen.Tests.Cases.Layered;

/// <summary>Seeded networks over sequences that take them position by position: causal convolutions of any kernel and dilation, recurrent layers, and what acts on each position.</summary>
internal sealed class RandomCausal
{
    private const int Seed = 4021;

    private readonly Random _random;
    private readonly LayerDraw _draw;
    private readonly List<LayeredLayer> _layers = [];
    private readonly List<LayeredShape> _shapes = [];

    private RandomCausal(int seed)
    {
        _random = new Random(seed);
        _draw = new LayerDraw(_random);
    }

    private LayeredShape Current => _shapes[^1];

    /// <summary>The first networks, of sequences of a length each.</summary>
    public static IEnumerable<LayeredNetwork> Draw(int count) => Enumerable.Range(0, count).Select(index => new RandomCausal(Seed + (7919 * index)).Draw($"Causal{index:D3}", index));

    /// <summary>The same network over sequences of another length.</summary>
    public static LayeredNetwork WithLength(LayeredNetwork network, int length) =>
        network with { Name = network.Name + "Of" + length, Sides = (network.Shapes[0] with { Width = length }).Sides(network.Layout) };

    private LayeredNetwork Draw(string name, int index)
    {
        var layout = (Layout)(index % 2);
        _shapes.Add(new(2, 1, _random.Next(1, 10), _random.Next(1, 6)));
        if (index % 7 == 3)
        {
            // One activation of a dozen and more, drawn too rarely to be relied on: the one that goes over the channels of a position.
            Add(_draw.Dense(3, Activation.Softmax));
            Add(new LayeredLayer(LayeredKind.Activate) { Activation = Activation.Softmax });
        }

        for (var more = _random.Next(1, 7); more > 0; more--)
        {
            // What it refers to is named while it is drawn.
            var layer = Of();
            Add(layer);
        }

        Loss? loss = _random.Next(4) switch { 0 => null, 1 => Loss.CrossEntropy, _ => Loss.HalfSquaredError };
        if (loss == Loss.CrossEntropy || _layers[^1].Kind == LayeredKind.Dropout)
        {
            Add(_draw.Dense(_random.Next(2, 4), loss == Loss.CrossEntropy ? Activation.Softmax : Activation.Tanh) with { IsTrainable = true });
        }
        else if (loss is not null && !_layers.Any(layer => layer.HasParameters && layer.IsTrainable))
        {
            Add(_draw.Dense(2, Activation.Identity) with { IsTrainable = true });
        }

        return new LayeredNetwork(name, _shapes[0].Sides(layout), [.. _layers], loss)
        {
            Layout = layout,
            Precision = (Precision)(index / 2 % 2),
            Arithmetic = _random.Next(2) == 0 ? Arithmetic.Portable : Arithmetic.Fused,
            IsStandardized = _random.Next(2) == 0,
        };
    }

    private LayeredLayer Of()
    {
        List<LayeredKind> kinds = [LayeredKind.Dense, LayeredKind.Dense, LayeredKind.LayerNorm, LayeredKind.PRelu, LayeredKind.Dropout, LayeredKind.Activate];
        kinds.AddRange(Current.Rank == 1 ? [] : [LayeredKind.Conv1D, LayeredKind.Conv1D, LayeredKind.Conv1D, LayeredKind.Gru, LayeredKind.Gru, LayeredKind.Lstm, LayeredKind.Lstm]);
        kinds.AddRange(Others(LayeredKind.Add).Any() ? [LayeredKind.Add, LayeredKind.Add] : []);
        kinds.AddRange(Others(LayeredKind.Concat).Any() && Current.Channels < 20 ? [LayeredKind.Concat] : []);
        var kind = kinds[_random.Next(kinds.Count)];
        if (kind == LayeredKind.Conv1D)
        {
            return Convolution();
        }

        if (kind is not (LayeredKind.Add or LayeredKind.Concat))
        {
            // A state after all steps is less often wanted than one after each.
            var layer = _draw.Of(kind, Current);
            return layer.IsRecurrent ? layer with { IsSequence = _random.Next(4) > 0 } : layer;
        }

        var others = Others(kind).ToList();
        var other = others[_random.Next(others.Count)];
        _layers[other] = _layers[other] with { Name = _layers[other].Name ?? "part" + other };
        return new LayeredLayer(kind) { From = _layers[other].Name };
    }

    // Of a kernel of 1 nothing lies before the first position, whatever the padding.
    private LayeredLayer Convolution()
    {
        var layer = _draw.Of(LayeredKind.Conv1D, Current);
        var kernel = _random.Next(1, 5);
        return layer with
        {
            KernelWidth = kernel, StrideWidth = null, PadWidth = 0, Dilation = _random.Next(1, 4), Padding = kernel == 1 ? (Padding)_random.Next(3) : Padding.Causal,
        };
    }

    // Earlier layers whose output fits.
    private IEnumerable<int> Others(LayeredKind kind) => Enumerable.Range(0, _layers.Count).Where(index => _shapes[1 + index] is var shape
        && shape with { Channels = Current.Channels } == Current && (kind == LayeredKind.Concat || shape.Channels == Current.Channels));

    private void Add(LayeredLayer layer)
    {
        _shapes.Add(Current.After(layer, layer.From is { } from ? _shapes[1 + _layers.FindIndex(one => one.Name == from)] : default));
        _layers.Add(layer);
    }
}
