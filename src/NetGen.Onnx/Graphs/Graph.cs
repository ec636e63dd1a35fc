namespace NetGen.Onnx.Graphs;

/// <summary>What a file computes.</summary>
/// <param name="Nodes">Each reads only what stands before it.</param>
/// <param name="Constants">The values that the file has, by their names.</param>
/// <param name="Input">The name of the one value that is given.</param>
/// <param name="InputSizes">Its shape for one sample.</param>
/// <param name="IsIntegerInput">Whether it has integers or truth values.</param>
/// <param name="Batch">The axis of the input along which there may be more samples; -1 where there is always one.</param>
/// <param name="Outputs">The names of what is computed.</param>
/// <param name="Producer">The program that wrote the file; may be empty.</param>
/// <param name="IsDouble">Whether its weights have double precision.</param>
internal sealed record Graph(
    IReadOnlyList<Node> Nodes,
    IReadOnlyDictionary<string, Tensor> Constants,
    string Input,
    IReadOnlyList<int> InputSizes,
    bool IsIntegerInput,
    int Batch,
    IReadOnlyList<string> Outputs,
    string Producer,
    bool IsDouble)
{
    /// <summary>An input of one sample.</summary>
    public Tensor Sample(double[] values) => new(InputSizes, values, IsIntegerInput);

    /// <summary>How often each value is read, as an output of the graph too.</summary>
    public IReadOnlyDictionary<string, int> Readers()
    {
        var readers = new Dictionary<string, int>();
        foreach (var name in Nodes.SelectMany(node => node.Inputs).Concat(Outputs))
        {
            readers[name] = readers.GetValueOrDefault(name) + 1;
        }

        return readers;
    }

    /// <summary>The node that computes each value.</summary>
    public IReadOnlyDictionary<string, Node> Makers() =>
        Nodes.SelectMany(node => node.Outputs.Where(output => output.Length > 0).Select(output => (output, node))).ToDictionary(pair => pair.output, pair => pair.node);
}
