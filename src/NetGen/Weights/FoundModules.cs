using System.Text;

namespace NetGen.Weights;

/// <summary>The modules of a refused file, for its message: their names, and the call that would load them.</summary>
internal sealed class FoundModules
{
    /// <summary>Names that a message lists.</summary>
    private const int MostListed = 12;

    private readonly List<(string Name, string Shape)> _modules = [];

    /// <summary>Adds a tensor of a module.</summary>
    public void Add(ReadOnlySpan<byte> path, in TensorEntry entry)
    {
        var name = Encoding.UTF8.GetString(path.ToArray());
        var place = _modules.FindIndex(module => module.Name == name);
        if (place < 0)
        {
            place = _modules.Count;
            _modules.Add((name, string.Empty));
        }

        if (entry.Kind is TensorKind.Weight or TensorKind.WeightIh)
        {
            _modules[place] = (name, Shape(entry.Kind, entry.Shape));
        }
    }

    /// <summary>The names in the order of the file.</summary>
    public string List() =>
        string.Join(", ", _modules.Take(MostListed).Select(module => Refusal.Show(Encoding.UTF8.GetBytes(module.Name))))
        + (_modules.Count > MostListed ? " and others" : string.Empty);

    /// <summary>A sentence with the call that loads the modules into these layers; empty if their shapes are others.</summary>
    public string Advice(ReadOnlySpan<WeightTensor> tensors)
    {
        var (rest, names) = (_modules.Where(module => IsPlain(module.Name)).ToList(), new List<string>());
        for (var layer = 1; layer <= WeightTensors.Layers(tensors); layer++)
        {
            var first = tensors[WeightTensors.First(tensors, layer)];
            var shape = Shape(TensorKinds.AsRead(first.Kind), first.ToString());
            var place = rest.FindIndex(module => module.Shape == shape);
            if (place < 0)
            {
                return string.Empty;
            }

            names.Add($"\"{rest[place].Name}\"");
            rest.RemoveAt(place);
        }

        return names.Count == _modules.Count && names.Count <= MostListed
            ? $" Load(path, {string.Join(", ", names)}) loads them; the names go in the order of the layers."
            : string.Empty;
    }

    // The first tensor of a layer tells it from others.
    private static string Shape(TensorKind kind, string sizes) => $"{TensorKinds.Name(kind)} {sizes}";

    private static bool IsPlain(string name) => name.Length is > 0 and <= Refusal.NameCharacters && name.All(letter => letter is > ' ' and <= '~' and not '"' and not '\\');
}
