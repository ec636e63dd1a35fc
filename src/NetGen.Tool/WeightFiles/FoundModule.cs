using System.Text.RegularExpressions;

namespace NetGen.Tool.WeightFiles;

/// <summary>A module of a file that others wrote: the tensors whose names begin alike.</summary>
/// <param name="Name">Its name; empty where the tensors have none before their last part.</param>
/// <param name="Tensors">In the order of the file.</param>
internal sealed partial record FoundModule(string Name, IReadOnlyList<FileTensor> Tensors)
{
    private const int MostDigits = 20;

    /// <summary>Whether <c>--modules</c> can have the name as it stands, in every shell.</summary>
    public bool IsPlain => Plain().IsMatch(Name);

    /// <summary>Whether it is a number, as those of PyTorch's sequential models are.</summary>
    public bool IsNumber => int.TryParse(Name, out _);

    /// <summary>The module's place where names are ordered as people do: <c>layer2</c> before <c>layer10</c>.</summary>
    public string SortKey => Number().Replace(Name, digits => digits.Value.PadLeft(MostDigits, '0'));

    /// <summary>The name without its numbers, which those of modules in a row differ in.</summary>
    public string Stem => Number().Replace(Name, "#");

    /// <summary>What its tensors are and their sizes: modules that have the same can stand in each other's place.</summary>
    public string Shapes => string.Join("; ", Tensors.Select(tensor => $"{KindOf(tensor)} {tensor.Sizes}").Order(StringComparer.Ordinal));

    /// <summary>Its tensors by what they are, <c>weight_ih_l0</c> as <c>weight_ih</c>; <see langword="null"/> where two are the same.</summary>
    public Dictionary<string, FileTensor>? Kinds
    {
        get
        {
            var kinds = new Dictionary<string, FileTensor>(StringComparer.Ordinal);
            return Tensors.All(tensor => kinds.TryAdd(KindOf(tensor), tensor)) ? kinds : null;
        }
    }

    /// <summary>The modules of a file, in the order in which they begin.</summary>
    public static IReadOnlyList<FoundModule> Of(IReadOnlyList<FileTensor> tensors) =>
        [.. tensors.GroupBy(tensor => tensor.Module).Select(module => new FoundModule(module.Key, [.. module]))];

    // PyTorch numbers the tensors of recurrent layers, of which a module may have several: only the first is one of NetGen's.
    private static string KindOf(FileTensor tensor) => tensor.Kind.EndsWith("_l0", StringComparison.Ordinal) ? tensor.Kind[..^3] : tensor.Kind;

    [GeneratedRegex(@"^[\w.\-]+\z")]
    private static partial Regex Plain();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
