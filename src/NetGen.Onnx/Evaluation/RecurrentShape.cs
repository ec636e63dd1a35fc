using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>A GRU or an LSTM as it is told: only what has a layer, one direction with the usual functions.</summary>
/// <param name="Length">Positions of the input.</param>
/// <param name="Inputs">Channels of the input.</param>
/// <param name="Units">Values of the state.</param>
internal sealed record RecurrentShape(int Length, int Inputs, int Units)
{
    /// <summary>Reads it.</summary>
    /// <param name="call">The node, with its weights.</param>
    /// <exception cref="OnnxFormatException">It is told something that has no layer, or its weights do not fit.</exception>
    public static RecurrentShape Of(OperatorCall call)
    {
        var (node, attributes) = (call.Node, call.Attributes);
        var (isGru, units) = (node.Operator == "GRU", attributes.Integer("hidden_size", call[2].Sizes[^1]));
        Demand(node, attributes.Text("direction", "forward") == "forward", "direction", attributes.Text("direction", string.Empty), "forward: only that has a layer");
        Demand(node, !attributes.Has("clip"), "clip", "a number", "none: it has no layer");
        Demand(node, attributes.Integer("layout", 0) == 0, "layout", "1", "0, (positions, batch, channels): export with opset 13 or by another exporter");
        Demand(node, attributes.Integer("input_forget", 0) == 0, "input_forget", "1", "0: coupled gates have no layer");
        string[] usual = isGru ? ["Sigmoid", "Tanh"] : ["Sigmoid", "Tanh", "Tanh"];
        var functions = attributes.Texts("activations") ?? usual;
        Demand(node, functions.SequenceEqual(usual, StringComparer.OrdinalIgnoreCase), "activations", string.Join(", ", functions), string.Join(", ", usual) + ": others have no layer");
        if (call.Optional(7) is not null)
        {
            throw node.Refuse("It has peepholes (input P). Expected none: train the model without them.");
        }

        var (x, w, r, gates) = (call.Ranked(0, 3, 3), call[1], call[2], isGru ? 3 : 4);
        var fits = w.Sizes.SequenceEqual([1, gates * units, x.Sizes[2]]) && r.Sizes.SequenceEqual([1, gates * units, units])
            && (call.Optional(3)?.Sizes.SequenceEqual([1, 2 * gates * units]) ?? true);
        return fits
            ? new RecurrentShape(x.Sizes[0], x.Sizes[2], units)
            : throw node.Refuse($"Its weights {w}, {r} and biases {call.Optional(3)} do not fit {units} units and the input {x}. "
                + $"Expected [1, {gates * units}, {x.Sizes[2]}], [1, {gates * units}, {units}] and [1, {2 * gates * units}]: the file is damaged.");
    }

    /// <summary>Whether the reset gate works behind the product, as in PyTorch and the layer; before it where the attribute is 0 or not given.</summary>
    public static bool ResetsBehind(Node node) => node.Attributes.Integer("linear_before_reset", 0) != 0;

    private static void Demand(Node node, bool isMet, string attribute, string found, string expected)
    {
        if (!isMet)
        {
            throw node.Refuse($"Its attribute '{attribute}' is {found}. Expected {expected}.");
        }
    }
}
