using System.Globalization;
using NetGen.Weights;

namespace NetGen.Onnx.Writing;

/// <summary>A layer of a network that is written: its options, and its weights by what they are.</summary>
/// <param name="layer">As the network's one line has it.</param>
/// <param name="tensors">Its weights.</param>
internal sealed class WrittenLayer(ArchitectureLayer layer, IReadOnlyDictionary<TensorKind, WrittenTensor> tensors)
{
    public string Kind => layer.Term.Name;

    public ArchitectureTerm? Activation => layer.Activation;

    public WrittenTensor this[TensorKind kind] => tensors[kind];

    public WrittenTensor? Find(TensorKind kind) => tensors.GetValueOrDefault(kind);

    /// <summary>Whether a word stands among the options: <c>Same</c>, <c>Sequence</c>.</summary>
    public bool Has(string word) => layer.Term.Options.Any(option => option.Name.Length == 0 && option.Value == word);

    /// <summary>An option without a name, by its place.</summary>
    public string Leading(int place) => layer.Term.Options[place].Value;

    public int LeadingNumber(int place) => Number(Leading(place));

    /// <summary>An option of one number.</summary>
    public int Number(string name, int otherwise) => Option(name) is { } text ? Number(text) : otherwise;

    public double Real(string name, double otherwise) => Option(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An option of a number for each direction, or one for both.</summary>
    public (int Height, int Width) Both(string name, (int Height, int Width) otherwise) => Option(name) is { } text ? Both(text) : otherwise;

    public static (int Height, int Width) Both(string text) => text.Split('x') is [var height, var width] ? (Number(height), Number(width)) : (Number(text), Number(text));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private string? Option(string name) => layer.Term.Options.Where(option => option.Name == name).Select(option => option.Value).FirstOrDefault();
}
