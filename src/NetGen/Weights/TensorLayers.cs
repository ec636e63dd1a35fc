using System.Text;

namespace NetGen.Weights;

/// <summary>
/// Finds the layer of each tensor by its name: by the number of <c>layer1</c> or of a sequential model, or by the names of modules. What stands before all
/// names, such as <c>model.</c>, is left off.
/// </summary>
internal ref struct TensorLayers
{
    /// <summary>The names that are read without names of modules.</summary>
    public const string Forms = "'layer1.weight' or '0.weight' and the like";

    private const byte Dot = (byte)'.';

    private readonly JsonReader _json;
    private readonly ReadOnlySpan<WeightLayer> _layers;
    private readonly Span<TensorEntry> _tensors;
    private readonly string[]? _modules;
    private bool _isOurs;

    /// <summary>Prepares to look.</summary>
    /// <param name="json">The header, read.</param>
    /// <param name="layers">The network's.</param>
    /// <param name="tensors">The file's, in any order.</param>
    /// <param name="modules">The names of the layers' modules; <see langword="null"/> for numbers.</param>
    public TensorLayers(JsonReader json, ReadOnlySpan<WeightLayer> layers, Span<TensorEntry> tensors, string[]? modules)
    {
        _json = json;
        _layers = layers;
        _tensors = tensors;
        _modules = modules;
        _isOurs = true;
    }

    /// <summary>Notes the layer and the place among the parameters of each tensor.</summary>
    public void Find()
    {
        if (_tensors.Length > SafetensorsHeader.CountTensors(_layers))
        {
            throw TooMany();
        }

        if (_tensors.IsEmpty)
        {
            return;
        }

        if (_modules is null)
        {
            FindNumbers(CommonLength());
        }
        else
        {
            FindModules(CommonLength());
        }

        for (var i = 0; i < _tensors.Length; i++)
        {
            FindSlot(ref _tensors[i]);
        }
    }

    /// <summary>How messages call a weight or bias.</summary>
    public readonly string Wanted(int layer, bool isBias) => (Kind: TensorName.Kind(isBias, _layers[layer].IsStandardization), IsNamed: _modules is not null) switch
    {
        (var kind, true) => $"'{_modules![layer]}.{kind}'",
        _ when _isOurs => $"'{TensorName.Of(layer, isBias, _layers[layer].IsStandardization)}'",
        (var kind, _) => FormattableString.Invariant($"the {kind} of layer {layer + 1}"),
    };

    /// <summary>Says that the file has more tensors than the network.</summary>
    public readonly WeightFormatException TooMany()
    {
        var most = SafetensorsHeader.CountTensors(_layers);
        return Refusal.Of(
            WeightFormatCode.UnknownName, _tensors[most].NameOffset, $"Expected no more than this network's {most} weights and biases, found tensors of {Modules(CommonLength()).List()}.");
    }

    private void FindNumbers(int start)
    {
        for (var i = 0; i < _tensors.Length; i++)
        {
            var path = Path(i).Slice(start);
            if (!TensorName.TryParse(path, out _tensors[i].Number))
            {
                throw Unknown(i, $"{Forms}, found tensors of {Modules(start).List()}.{Modules(start).Advice(_layers)}");
            }

            var isOurs = TensorName.IsOurs(path);
            if (i > 0 && isOurs != _isOurs)
            {
                throw Unknown(i, $"names of one kind, {(_isOurs ? "'layer1.weight'" : "'0.weight'")} and the like, found {Name(i)}.");
            }

            if (isOurs && _tensors[i].Number == 0)
            {
                throw Unknown(i, $"'layer1.weight' for the first layer, since layers count from 1, found {Name(i)}.{Modules(start).Advice(_layers)}");
            }

            _isOurs = isOurs;
        }

        for (var i = 0; i < _tensors.Length; i++)
        {
            _tensors[i].Layer = _isOurs ? _tensors[i].Number - 1 : Rank(_tensors[i].Number);
            if (_tensors[i].Layer >= _layers.Length)
            {
                throw Unknown(i, $"tensors of {_layers.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} layers, found {Name(i)}.");
            }
        }
    }

    // The names may have dots themselves, so that any part of what all tensors have in common may be what stands before them.
    private readonly void FindModules(int most)
    {
        for (var start = 0; start <= most; start += Path(0).Slice(start, most - start).IndexOf(Dot) + 1)
        {
            var unknown = FirstUnknown(start);
            if (unknown < 0)
            {
                return;
            }

            if (start == most)
            {
                throw Unknown(unknown, $"tensors of {string.Join(", ", _modules!.Select(module => $"'{module}'"))}, found those of {Modules(most).List()}.{Modules(most).Advice(_layers)}");
            }
        }
    }

    private readonly int FirstUnknown(int start)
    {
        for (var i = 0; i < _tensors.Length; i++)
        {
            var layer = 0;
            while (layer < _modules!.Length && !IsName(Path(i).Slice(start), _modules[layer]))
            {
                layer++;
            }

            if (layer == _modules.Length)
            {
                return i;
            }

            _tensors[i].Layer = layer;
        }

        return -1;
    }

    private readonly void FindSlot(ref TensorEntry tensor)
    {
        if (tensor.IsStandardization != _layers[tensor.Layer].IsStandardization)
        {
            throw Refusal.Of(
                WeightFormatCode.UnknownName, tensor.NameOffset,
                $"Expected {Wanted(tensor.Layer, isBias: false)}, since {(tensor.IsStandardization ? "only the first layer" : "this network's first layer")} is [Standardize], found {Refusal.Show(_json.Slice(tensor.NameStart, tensor.NameLength))}.");
        }

        if (tensor.IsBias && !_layers[tensor.Layer].HasBias)
        {
            throw Refusal.Of(
                WeightFormatCode.UnknownName, tensor.NameOffset, $"Expected no bias, since layer {tensor.Layer + 1} has none, found {Refusal.Show(_json.Slice(tensor.NameStart, tensor.NameLength))}.");
        }

        tensor.Slot = SafetensorsHeader.CountTensors(_layers.Slice(0, tensor.Layer)) + (tensor.IsBias ? 1 : 0);
    }

    /// <summary>Bytes of the whole parts, with their dots, that all names start with; each keeps a part of its own.</summary>
    private readonly int CommonLength()
    {
        var first = Path(0);
        var length = first.LastIndexOf(Dot) + 1;
        for (var i = 1; i < _tensors.Length; i++)
        {
            while (length > 0 && (Path(i).Length <= length || !Path(i).StartsWith(first.Slice(0, length))))
            {
                length = first.Slice(0, length - 1).LastIndexOf(Dot) + 1;
            }
        }

        return length;
    }

    /// <summary>How many smaller numbers of layers there are: each layer is counted at the first of its tensors.</summary>
    private readonly int Rank(int number)
    {
        var rank = 0;
        for (var i = 0; i < _tensors.Length; i++)
        {
            var isFirst = true;
            for (var j = 0; j < i; j++)
            {
                isFirst &= _tensors[j].Number != _tensors[i].Number;
            }

            rank += isFirst && _tensors[i].Number < number ? 1 : 0;
        }

        return rank;
    }

    private static bool IsName(ReadOnlySpan<byte> path, string module)
    {
        for (var i = 0; i < module.Length; i++)
        {
            // Only names beyond ASCII cost memory.
            if (module[i] >= 0x80)
            {
                return path.SequenceEqual(Encoding.UTF8.GetBytes(module));
            }

            if (i >= path.Length || path[i] != module[i])
            {
                return false;
            }
        }

        return path.Length == module.Length;
    }

    private readonly ReadOnlySpan<byte> Path(int i) => TensorName.Path(_json.Slice(_tensors[i].NameStart, _tensors[i].NameLength));

    private readonly string Name(int i) => Refusal.Show(_json.Slice(_tensors[i].NameStart, _tensors[i].NameLength));

    private readonly FoundModules Modules(int start)
    {
        var modules = new FoundModules();
        for (var i = 0; i < _tensors.Length; i++)
        {
            modules.Add(Path(i).Slice(start), _tensors[i]);
        }

        return modules;
    }

    private readonly WeightFormatException Unknown(int i, string expected) => Refusal.Of(WeightFormatCode.UnknownName, _tensors[i].NameOffset, $"Expected {expected}");
}
