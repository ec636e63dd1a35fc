namespace NetGen.Tests.Cases.Layered;

/// <summary>
/// Seeded networks of all that may be declared: every kind of layer with its options, small and odd shapes, several branches, both layouts, every loss. Each is drawn from a seed of its own, so that a
/// shorter run has the first networks of a longer one.
/// </summary>
internal sealed class RandomLayered
{
    /// <summary>Values behind a layer, at most: what is larger says no more and takes long.</summary>
    private const int Largest = 60;

    /// <summary>Chosen so that the first sixty networks have everything: a test says what that is.</summary>
    private const int Seed = 20271;

    private readonly Random _random;
    private readonly LayerDraw _draw;
    private readonly List<LayeredLayer> _layers = [];
    private readonly List<LayeredShape> _shapes = [];

    private RandomLayered(int seed)
    {
        _random = new Random(seed);
        _draw = new LayerDraw(_random);
    }

    private LayeredShape Current => _shapes[^1];

    /// <summary>The first networks.</summary>
    public static IEnumerable<LayeredNetwork> Draw(int count, int seed = Seed) =>
        Enumerable.Range(0, count).Select(index => new RandomLayered(seed + (7919 * index)).Draw($"Layered{index:D3}"));

    private LayeredNetwork Draw(string name)
    {
        var layout = _random.Next(2) == 0 ? Layout.ChannelsLast : Layout.ChannelsFirst;
        var loss = Pick<Loss>();
        var input = Input();
        _shapes.Add(input);
        if (input.Rank == 1 && _random.Next(2) == 0)
        {
            Add(_draw.Embedding());
        }

        for (var more = _random.Next(1, 7); more > 0; more--)
        {
            AddAny();
        }

        AddLast(loss);
        LearnSomething();
        return new LayeredNetwork(name, input.Sides(layout), [.. _layers], loss)
        {
            Layout = layout,
            Precision = Pick<Precision>(),
            Reduction = Pick<Reduction>(),
            Delta = loss == Loss.Huber && _random.Next(2) == 0 ? 0.2 + _random.NextDouble() : null,
            HasInputGradient = _layers[0].Kind != LayeredKind.Embedding && _random.Next(2) == 0,
        };
    }

    private LayeredShape Input() => _random.Next(5) switch
    {
        0 => new(1, 1, 1, _random.Next(1, 9)),
        1 or 2 => new(2, 1, _random.Next(1, 10), _random.Next(1, 6)),
        _ => new(3, _random.Next(2, 6), _random.Next(2, 6), _random.Next(1, 3)),
    };

    // Kinds that fit the shape, some more often: what keeps the positions lets another such follow.
    private void AddAny()
    {
        var kinds = new List<LayeredKind> { LayeredKind.Dense, LayeredKind.LayerNorm, LayeredKind.PRelu, LayeredKind.Dropout, LayeredKind.Activate };
        kinds.AddRange(Current.Rank switch
        {
            1 => [LayeredKind.Dense],
            2 => [LayeredKind.Conv1D, LayeredKind.Conv1D, LayeredKind.Conv1D, LayeredKind.MaxPool1D, LayeredKind.AveragePool1D, LayeredKind.Gru, LayeredKind.Gru, LayeredKind.Lstm, LayeredKind.Lstm],
            _ => [LayeredKind.Conv2D, LayeredKind.Conv2D, LayeredKind.Conv2D, LayeredKind.Conv2D, LayeredKind.MaxPool2D, LayeredKind.MaxPool2D, LayeredKind.AveragePool2D, LayeredKind.AveragePool2D],
        });
        kinds.AddRange(Current.Rank == 1 || _random.Next(3) > 0 ? [] : [LayeredKind.Flatten, LayeredKind.GlobalAveragePool, LayeredKind.GlobalMaxPool]);
        kinds.AddRange(Others(LayeredKind.Add).Any() ? [LayeredKind.Add, LayeredKind.Add] : []);
        kinds.AddRange(Others(LayeredKind.Concat).Any() ? [LayeredKind.Concat] : []);
        AddFitting(() => kinds[_random.Next(kinds.Count)]);
    }

    // The first draw that fits; a dense layer of one unit always does.
    private void AddFitting(Func<LayeredKind> kind)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var layer = Of(kind());
            if (Behind(layer) is { Height: >= 1, Width: >= 1 } shape && shape.Size <= Largest)
            {
                Add(layer);
                return;
            }
        }

        Add(_draw.Dense(1, Activation.Tanh));
    }

    private LayeredLayer Of(LayeredKind kind)
    {
        if (kind is not (LayeredKind.Add or LayeredKind.Concat))
        {
            return _draw.Of(kind, Current);
        }

        var others = Others(kind).ToList();
        var other = others[_random.Next(others.Count)];
        _layers[other] = _layers[other] with { Name = _layers[other].Name ?? "part" + other };
        return new LayeredLayer(kind) { From = _layers[other].Name };
    }

    // Earlier layers whose output fits; the last one, which would be added to itself, is one of them.
    private IEnumerable<int> Others(LayeredKind kind) => Enumerable.Range(0, _layers.Count).Where(index => _shapes[1 + index] is var shape
        && shape with { Channels = Current.Channels } == Current && (kind == LayeredKind.Concat || shape.Channels == Current.Channels));

    private void AddLast(Loss loss)
    {
        if (Current.Rank > 1 && _random.Next(3) > 0)
        {
            AddFitting(() => _random.Next(4) switch { 0 => LayeredKind.GlobalAveragePool, 1 => LayeredKind.GlobalMaxPool, _ => LayeredKind.Flatten });
        }

        Activation? required = loss switch
        {
            Loss.BinaryCrossEntropy => Activation.Sigmoid,
            Loss.CrossEntropy => Activation.Softmax,
            _ => null,
        };

        // The last layer may be of any kind where the loss takes any output; dropout at the end would mask the outputs.
        if (required is not null || _layers[^1].Kind == LayeredKind.Dropout || _random.Next(3) > 0)
        {
            Add(_draw.Last(required ?? Pick<Activation>(), Current, Largest));
        }
    }

    // A network of which nothing learns is not trained.
    private void LearnSomething()
    {
        if (!_layers.Any(layer => layer.HasParameters && layer.IsTrainable))
        {
            Add(_draw.Dense(Current.Channels, _layers[^1].HasActivation ? _layers[^1].Activation : Activation.Identity) with { IsTrainable = true });
        }
    }

    private void Add(LayeredLayer layer)
    {
        _shapes.Add(Behind(layer));
        _layers.Add(layer);
    }

    private LayeredShape Behind(LayeredLayer layer) => Current.After(layer, layer.From is { } from ? _shapes[1 + _layers.FindIndex(one => one.Name == from)] : default);

    private T Pick<T>()
        where T : struct, Enum => Enum.GetValues<T>() is var values ? values[_random.Next(values.Length)] : default;
}
