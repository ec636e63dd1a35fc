using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>The layers of a graph as far as it has been read, with its input seen in one way.</summary>
internal sealed class LayerReading
{
    private readonly IReadOnlyDictionary<string, Tensor> _values;
    private readonly IReadOnlySet<string> _constants;
    private readonly IReadOnlyDictionary<string, int> _readers;
    private readonly Dictionary<string, Flow> _flows = [];

    /// <summary>Starts to read.</summary>
    /// <param name="values">All values of the graph for some sample: their shapes, and the values of constants.</param>
    /// <param name="constants">The names of the values that no input changes.</param>
    /// <param name="readers">How often each value is read.</param>
    /// <param name="input">The name of the value that the first layer reads.</param>
    /// <param name="form">How it is seen.</param>
    /// <param name="cast">The node that has cut its fractions off; <see langword="null"/> for none.</param>
    public LayerReading(
        IReadOnlyDictionary<string, Tensor> values, IReadOnlySet<string> constants, IReadOnlyDictionary<string, int> readers, string input, InputForm form, Node? cast)
    {
        (_values, _constants, _readers) = (values, constants, readers);
        (IsChannelsFirst, Input) = (form.IsChannelsFirst, form.Shape);
        Scaling = new InputScaling(form.Shape.Channels);
        _flows[input] = new Flow(0, form.Shape, values[input].Sizes, form.Roles, Cast: cast);
    }

    public bool IsChannelsFirst { get; }

    public LayerShape Input { get; }

    /// <summary>What is done to the input before the first layer.</summary>
    public InputScaling Scaling { get; }

    public List<LayerDraft> Layers { get; } = [];

    /// <summary>Rows of the table whose indices the input has; 0 where it has none.</summary>
    public int TableRows => Layers is [{ Kind: "Embedding" } first, ..] ? first.Tensors[0].Sizes[0] : 0;

    /// <summary>Whether a Flatten has another order in the file than in this layout, which the weights behind it make up for.</summary>
    public bool IsReordered { get; set; }

    /// <summary>Whether an input is a value that the network's input changes.</summary>
    public bool IsData(Node node, int input) => node.Has(input) && !_constants.Contains(node.Input(input));

    /// <summary>A value that the network's input changes.</summary>
    public Flow Data(Node node, int input) => DemandFractions(View(node, input));

    /// <summary>Demands that fractions have not been cut off, as layers compute with them.</summary>
    /// <exception cref="OnnxFormatException">They have been.</exception>
    public static Flow DemandFractions(Flow flow) => flow.Cast is not { } cast
        ? flow
        : throw cast.Refuse("It makes integers of numbers with fractions, which are cut off. Only the indices of an embedding may be cut to integers; remove the Cast.");

    /// <summary>Whether a value holds whole numbers.</summary>
    public bool IsInteger(Node node, int input) => _values[node.Input(input)].IsInteger;

    /// <summary>A value that the network's input changes, for those who only pass it on, or take it for indices.</summary>
    public Flow View(Node node, int input) => IsData(node, input)
        ? _flows[node.Input(input)] is var flow && IsShared(node.Input(input)) ? flow with { IsShared = true } : flow
        : throw node.Refuse($"Its input {input} is a constant. Expected a value that depends on the model's input: the constants may have been exchanged; turn the product round.");

    /// <summary>A constant.</summary>
    public Tensor Constant(Node node, int input) => node.Has(input) && _constants.Contains(node.Input(input))
        ? _values[node.Input(input)]
        : throw node.Refuse($"Its input {input} depends on the model's input. Expected a constant: layers have weights that are fixed when the file is written.");

    /// <summary>A constant that may be left out.</summary>
    public Tensor? Optional(Node node, int input) => node.Has(input) ? Constant(node, input) : null;

    /// <summary>The shape of what a node gives.</summary>
    public IReadOnlyList<int> SizesOf(Node node, int output = 0) => _values[node.Outputs[output]].Sizes;

    /// <summary>How often an output is read.</summary>
    public int ReadersOf(Node node, int output) => output < node.Outputs.Count && node.Outputs[output].Length > 0 ? _readers.GetValueOrDefault(node.Outputs[output]) : 0;

    /// <summary>Notes what a node gives.</summary>
    public void Give(Node node, Flow flow, int output = 0) => _flows[node.Outputs[output]] = flow;

    /// <summary>What a value is.</summary>
    public Flow Find(string name) => _flows[name];

    /// <summary>The last layer, where a value is its output and nothing else reads it, so that it may still be changed.</summary>
    public LayerDraft? Open(Flow flow) => flow.Layer > 0 && flow.Layer == Layers.Count && !flow.IsShared ? Layers[^1] : null;

    /// <summary>Puts a layer behind the others.</summary>
    /// <param name="node">What it comes from.</param>
    /// <param name="input">What it reads: what the last layer gives.</param>
    /// <param name="layer">The layer.</param>
    /// <returns>Its number.</returns>
    public int Append(Node node, Flow input, LayerDraft layer)
    {
        if (input.Layer != Layers.Count)
        {
            throw node.Refuse($"It reads what {Tell(input.Layer)} gives, and there are layers behind that one already. "
                + "Expected layers in one line, with Add and Concat of earlier outputs: branches with layers of their own cannot be declared.");
        }

        Layers.Add(layer);
        return Layers.Count;
    }

    private bool IsShared(string name) => _flows[name].IsShared || _readers.GetValueOrDefault(name) > 1;

    private static string Tell(int layer) => layer == 0 ? "the input" : FormattableString.Invariant($"layer {layer}");
}
