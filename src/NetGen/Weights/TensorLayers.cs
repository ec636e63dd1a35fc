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
    private readonly ReadOnlySpan<WeightTensor> _tensors;
    private readonly Span<TensorEntry> _entries;
    private readonly string[]? _modules;
    private bool _isOurs;

    /// <summary>Prepares to look.</summary>
    /// <param name="json">The header, read.</param>
    /// <param name="tensors">The network's.</param>
    /// <param name="entries">The file's, in any order.</param>
    /// <param name="modules">The names of the layers' modules; <see langword="null"/> for numbers.</param>
    public TensorLayers(JsonReader json, ReadOnlySpan<WeightTensor> tensors, Span<TensorEntry> entries, string[]? modules)
    {
        _json = json;
        _tensors = tensors;
        _entries = entries;
        _modules = modules;
        _isOurs = true;
    }

    /// <summary>Notes the layer and the place among the parameters of each tensor.</summary>
    public void Find()
    {
        if (_entries.Length > _tensors.Length)
        {
            throw TooMany();
        }

        if (_entries.IsEmpty)
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

        for (var i = 0; i < _entries.Length; i++)
        {
            FindSlot(ref _entries[i]);
        }
    }

    /// <summary>How messages call a tensor of the network.</summary>
    public readonly string Wanted(in WeightTensor tensor) =>
        _modules is not null ? $"'{_modules[tensor.Layer - 1]}.{TensorName.OfModule(tensor.Kind)}'"
        : _isOurs ? $"'{TensorName.Of(tensor)}'"
        : FormattableString.Invariant($"the {TensorKinds.Name(tensor.Kind)} of layer {tensor.Layer}");

    /// <summary>Says that the file has more tensors than the network.</summary>
    public readonly WeightFormatException TooMany()
    {
        var most = _tensors.Length;
        return Refusal.Of(
            WeightFormatCode.UnknownName, _entries[most].NameOffset, $"Expected no more than this network's {most} weights and biases, found tensors of {Modules(CommonLength()).List()}.");
    }

    private void FindNumbers(int start)
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            var path = Path(i).Slice(start);
            if (!TensorName.TryParse(path, out _entries[i].Number))
            {
                throw Unknown(i, $"{Forms}, found tensors of {Modules(start).List()}.{Modules(start).Advice(_tensors)}");
            }

            var isOurs = TensorName.IsOurs(path);
            if (i > 0 && isOurs != _isOurs)
            {
                throw Unknown(i, $"names of one kind, {(_isOurs ? "'layer1.weight'" : "'0.weight'")} and the like, found {Name(i)}.");
            }

            if (isOurs && _entries[i].Number == 0)
            {
                throw Unknown(i, $"'layer1.weight' for the first layer, since layers count from 1, found {Name(i)}.{Modules(start).Advice(_tensors)}");
            }

            _isOurs = isOurs;
        }

        for (var i = 0; i < _entries.Length; i++)
        {
            _entries[i].Layer = _isOurs ? _entries[i].Number : 1 + Rank(_entries[i].Number);
            if (_entries[i].Layer > WeightTensors.Layers(_tensors))
            {
                throw Unknown(i, FormattableString.Invariant($"tensors of {WeightTensors.Layers(_tensors)} layers, found {Name(i)}."));
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
                throw Unknown(unknown, $"tensors of {string.Join(", ", _modules!.Select(module => $"'{module}'"))}, found those of {Modules(most).List()}.{Modules(most).Advice(_tensors)}");
            }
        }
    }

    private readonly int FirstUnknown(int start)
    {
        for (var i = 0; i < _entries.Length; i++)
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

            _entries[i].Layer = layer + 1;
        }

        return -1;
    }

    private readonly void FindSlot(ref TensorEntry entry)
    {
        var layer = WeightTensors.Of(_tensors, entry.Layer);
        if (entry.IsStandardization != layer[0].IsStandardization)
        {
            throw Refusal.Of(
                WeightFormatCode.UnknownName, entry.NameOffset,
                $"Expected {Wanted(layer[0])}, since {(entry.IsStandardization ? "only the first layer" : "this network's first layer")} is [Standardize], found {Name(entry)}.");
        }

        entry.Slot = WeightTensors.Find(_tensors, entry.Layer, entry.Kind);
        if (entry.Slot < 0)
        {
            var others = new List<string>();
            foreach (ref readonly var tensor in layer)
            {
                others.Add($"{TensorKinds.Name(tensor.Kind)} {tensor}");
            }

            throw Refusal.Of(
                WeightFormatCode.UnknownName, entry.NameOffset,
                $"Expected no {TensorKinds.Name(entry.Kind)}, since layer {entry.Layer} has none (it has {string.Join(", ", others)}), found {Name(entry)}.");
        }
    }

    /// <summary>Bytes of the whole parts, with their dots, that all names start with; each keeps a part of its own.</summary>
    private readonly int CommonLength()
    {
        var first = Path(0);
        var length = first.LastIndexOf(Dot) + 1;
        for (var i = 1; i < _entries.Length; i++)
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
        for (var i = 0; i < _entries.Length; i++)
        {
            var isFirst = true;
            for (var j = 0; j < i; j++)
            {
                isFirst &= _entries[j].Number != _entries[i].Number;
            }

            rank += isFirst && _entries[i].Number < number ? 1 : 0;
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

    private readonly ReadOnlySpan<byte> Path(int i) => TensorName.Path(_json.Slice(_entries[i].NameStart, _entries[i].NameLength));

    private readonly string Name(int i) => Name(_entries[i]);

    private readonly string Name(in TensorEntry entry) => Refusal.Show(_json.Slice(entry.NameStart, entry.NameLength));

    private readonly FoundModules Modules(int start)
    {
        var modules = new FoundModules();
        for (var i = 0; i < _entries.Length; i++)
        {
            modules.Add(Path(i).Slice(start), _entries[i]);
        }

        return modules;
    }

    private readonly WeightFormatException Unknown(int i, string expected) => Refusal.Of(WeightFormatCode.UnknownName, _entries[i].NameOffset, $"Expected {expected}");
}
