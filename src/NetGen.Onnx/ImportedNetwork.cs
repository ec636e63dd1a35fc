using NetGen.Onnx.Declarations;
using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Layers;
using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>A network that was read from an ONNX file: its declaration, its weights, and the file's own arithmetic to compare with.</summary>
public sealed class ImportedNetwork
{
    private readonly Graph _graph;
    private readonly NetworkDraft _draft;
    private readonly string _target;
    private readonly GraphInterpreter _interpreter;

    internal ImportedNetwork(Graph graph, NetworkDraft draft, string target, IReadOnlyList<string> classes, IReadOnlyList<string> warnings)
    {
        (_graph, _draft, _target, _interpreter) = (graph, draft, target, new GraphInterpreter(graph, [target]));
        (Classes, Warnings) = (classes, warnings);
        var attributes = DeclarationText.Layers(draft.Architecture);
        Layers = [.. draft.Architecture.Layers.Select((layer, i) => new ImportedLayer(
            layer.Term.Name, attributes[i], draft.Shapes[i + 1].Sizes(draft.Architecture.IsChannelsFirst), draft.CountOf(i)))];
        Tensors = [.. draft.Tensors.Select(entry => new ImportedTensor($"layer{entry.Layer}.{TensorKinds.Name(entry.Tensor.Kind)}", entry.Tensor.Sizes, entry.Tensor.Values))];
    }

    /// <summary>The network on one line, as its <c>Architecture</c> has it, but for the loss.</summary>
    public string Architecture => _draft.Architecture.ToString();

    /// <summary>The layers, from the input on; a standardization of the inputs is not among them.</summary>
    public IReadOnlyList<ImportedLayer> Layers { get; }

    /// <summary>The weights, in the common order; a standardization's mean and deviation first.</summary>
    public IReadOnlyList<ImportedTensor> Tensors { get; }

    /// <summary>The names of the classes in the order of the outputs; empty where the file has none.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>What was read otherwise than it stands in the file, in sentences.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Whether inputs are standardized before the first layer.</summary>
    public bool IsStandardized => _draft.Architecture.IsStandardized;

    /// <summary>Whether the network's numbers are <see langword="double"/>, else <see langword="float"/>.</summary>
    public bool IsDouble => _draft.Architecture.Precision == "Double";

    /// <summary>Values of one input sample.</summary>
    public int InputSize => _draft.Shapes[0].Count;

    /// <summary>Values of one output sample.</summary>
    public int OutputSize => _draft.Shapes[^1].Count;

    /// <summary>Multiplications of <see cref="Evaluate"/>, about.</summary>
    internal long Cost => _draft.Multiplications();

    /// <summary>The C# that declares the network.</summary>
    /// <param name="className">The name of the class.</param>
    /// <param name="options">How it is written; an open class without a namespace unless given.</param>
    /// <returns>A whole file, for C# 10 and later.</returns>
    /// <exception cref="ArgumentException">A name is no name, or a frozen class has no weights.</exception>
    public string DeclarationSource(string className, DeclarationOptions? options = null) =>
        DeclarationText.Of(_draft.Architecture, Classes, className, options ?? new DeclarationOptions());

    /// <summary>Writes the weights as text, which <c>[Pretrained]</c> and <c>LoadText</c> read.</summary>
    /// <param name="destination">Stays open.</param>
    /// <exception cref="InvalidOperationException">A weight is not finite; nothing has been written.</exception>
    public void WriteWeights(TextWriter destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        WeightText.Save(destination, Architecture, _draft.Describe(), _draft.Memory());
    }

    /// <summary>Writes the weights as safetensors, which <c>Load</c> reads.</summary>
    /// <param name="destination">Written from its position on; stays open.</param>
    /// <exception cref="ArgumentException">The stream cannot be written.</exception>
    /// <exception cref="InvalidOperationException">A weight is not finite; nothing has been written.</exception>
    public void WriteWeights(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        Safetensors.Save(destination, Architecture, _draft.Describe(), _draft.Memory());
    }

    /// <summary>Computes the outputs of one sample by the file's own operators, node by node in double precision: what an import is compared with.</summary>
    /// <param name="input"><see cref="InputSize"/> values, in the order in which file and network have them.</param>
    /// <returns><see cref="OutputSize"/> values; where a file of two classes gives (1 − p, p), p alone.</returns>
    /// <exception cref="ArgumentException">The length is wrong.</exception>
    /// <exception cref="InvalidOperationException">The file gives another number of values for this sample than the network.</exception>
    /// <exception cref="OnnxFormatException">An operator cannot compute with what it is given, such as an index beyond its table.</exception>
    public double[] Evaluate(ReadOnlySpan<double> input)
    {
        if (input.Length != InputSize)
        {
            throw new ArgumentException($"'input' has {input.Length} values, and the network needs {InputSize}.", nameof(input));
        }

        var outputs = _interpreter.Run(_graph.Sample(input.ToArray()))[_target].Values;
        return outputs.Length == OutputSize ? [.. outputs] : throw new InvalidOperationException($"The file's operators gave {outputs.Length} values, where the network gives {OutputSize}.");
    }
}
