using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Fusions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Layers;

/// <summary>Makes layers of a graph.</summary>
internal static class NetworkReader
{
    private static readonly IReadOnlySet<string> Views = new HashSet<string> { "Identity", "Cast", "Dropout", "Reshape", "Flatten", "Squeeze", "Unsqueeze" };

    /// <summary>Reads the layers.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="target">What the last layer gives.</param>
    /// <returns>The layers, with the input seen in the first way that all of them fit.</returns>
    /// <exception cref="OnnxFormatException">A node is not known, or cannot be declared.</exception>
    public static LayerReading Read(Graph graph, string target)
    {
        var interpreter = new GraphInterpreter(graph, [target]);
        var values = interpreter.Run(graph.Sample(new double[Tensor.Count(graph.InputSizes)]));
        var constants = interpreter.Constants();
        if (!values.ContainsKey(target))
        {
            throw new OnnxFormatException($"Output '{target}' is computed by no node. Expected one that computes it: the file is damaged.");
        }

        if (constants.Contains(target) || target == graph.Input)
        {
            throw new OnnxFormatException($"Output '{target}' {(target == graph.Input ? "is" : "does not depend on")} the input '{graph.Input}'. "
                + "Expected layers between them: export the whole model.");
        }

        var nodes = Fusion.Apply(interpreter.Nodes, values, constants, target);
        var readers = (graph with { Nodes = nodes, Outputs = [target] }).Readers();
        var (input, seen, cast) = Input(graph.Input, nodes, readers, values);
        return Try(InputForm.Of(values[input].Sizes), nodes.Skip(seen).ToList(), form => new LayerReading(values, constants, readers, input, form, cast), target)
            ?? throw new OnnxFormatException($"Input '{graph.Input}' has the shape {Tensor.Show(graph.InputSizes)}. "
                + "Expected a vector, a sequence or an image, with a batch of 1 or without: no other input can be declared.");
    }

    // The file does not say what the axes of its input are. Where none fits, the fault is told of the way that goes farthest.
    private static LayerReading? Try(IEnumerable<InputForm> forms, List<Node> nodes, Func<InputForm, LayerReading> start, string target)
    {
        var (fault, farthest, reordered) = ((OnnxFormatException?)null, -1, (LayerReading?)null);
        foreach (var form in forms)
        {
            var (reading, read) = (start(form), 0);
            try
            {
                foreach (var node in nodes)
                {
                    NodeReaders.Read(reading, node);
                    read++;
                }

                DemandOutput(reading, nodes[^1], target);
                if (!reading.IsReordered)
                {
                    return reading;
                }

                reordered ??= reading;
            }
            catch (OnnxFormatException exception)
            {
                // Of those that go equally far, one that is not about axes says more.
                var saysMore = read > farthest || (read == farthest && fault!.IsOfAxes && !exception.IsOfAxes);
                (fault, farthest) = saysMore ? (exception, read) : (fault, farthest);
            }
        }

        return reordered ?? (fault is null ? null : throw fault);
    }

    // Before the first layer another shape is only another way to see the same values; of a Cast that cuts fractions off it is told what reads them.
    private static (string Input, int Seen, Node? Cast) Input(string input, IReadOnlyList<Node> nodes, IReadOnlyDictionary<string, int> readers, IReadOnlyDictionary<string, Tensor> values)
    {
        var (seen, cast) = (0, (Node?)null);
        while (seen < nodes.Count - 1 && nodes[seen] is { Domain: "" } node && node.Input(0) == input && readers[input] == 1 && Views.Contains(node.Operator))
        {
            cast ??= node.Operator == "Cast" && CastTypes.CutsFractions(node, values[input].IsInteger) ? node : null;
            input = node.Output;
            seen++;
        }

        return (input, seen, cast);
    }

    private static void DemandOutput(LayerReading reading, Node last, string target)
    {
        var flow = reading.Find(target);
        LayerReading.DemandFractions(flow);
        if (reading.Layers.Count == 0 || flow.Layer != reading.Layers.Count)
        {
            throw last.Refuse($"The output is what layer {flow.Layer} of {reading.Layers.Count} gives. Expected the last of at least one layer: export the model with the output of its last layer.");
        }

        if (flow.Shape.Count != Tensor.Count(flow.Sizes))
        {
            throw last.Refuse($"The output is {flow}, and the last layer gives {flow.Shape.Count} values. Expected as many: the file is damaged.");
        }

        if (flow.PlacesIn(reading.IsChannelsFirst) is not null)
        {
            throw last.Refuse($"The output {flow} has its axes in another order than the input, whose channels are {(reading.IsChannelsFirst ? "first" : "last")}. "
                + "Expected the same: turn one of them with Transpose in the model.");
        }
    }
}
