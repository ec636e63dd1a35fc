using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>
/// Layers compute each sample by itself. In the values of one sample nothing tells a batch of 1 from other axes of size 1, so that a graph which mixes samples looks like one that does not. So it is
/// computed for two samples together, and has to give what it gives for each.
/// </summary>
internal static class BatchCheck
{
    private const int Seed = 1;

    /// <summary>Of the larger of 1 and the value. Both ways add in the same order, so that only the last digits may differ.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Demands that samples do not change one another's outputs.</summary>
    /// <param name="graph">A graph that is read for one sample. Of one whose batch is always 1 there is nothing to demand.</param>
    /// <param name="target">What the last layer gives.</param>
    /// <param name="rows">Where the input has indices of a table's rows, how many these are; else 0.</param>
    /// <param name="warnings">Receives a warning if the graph cannot compute two samples at once.</param>
    /// <exception cref="OnnxFormatException">They do.</exception>
    public static void Demand(Graph graph, string target, int rows, List<string> warnings)
    {
        if (graph.Batch < 0)
        {
            return;
        }

        var (interpreter, random) = (new GraphInterpreter(graph, [target]), new Random(Seed));
        Tensor[] samples = [Draw(graph, rows, random), Draw(graph, rows, random)];
        IReadOnlyDictionary<string, Tensor>[] alone = [interpreter.Run(samples[0]), interpreter.Run(samples[1])];
        var (together, constants) = (new Dictionary<string, Tensor>(), interpreter.Constants());
        var computed = interpreter.Nodes.Where(node => !constants.Contains(node.Given)).ToList();
        try
        {
            interpreter.Run(IndexOperators.Joined(samples, graph.Batch), together);
        }
        catch (OnnxFormatException)
        {
            // A file that was traced with one sample has its batch of 1 in constants. That is no fault of what it computes, but a node may have put the samples into one another before.
            var failed = interpreter.Nodes.First(node => !together.ContainsKey(node.Given));
            if (computed.Find(node => failed.Inputs.Contains(node.Given) && !IsSeparate(node.Given, alone, together, isOutput: true)) is { } maker)
            {
                throw Mixes(maker, alone[0], together);
            }

            // Of two samples that are more than may be computed nothing is known: that is no fault of the file, and nothing that its reader could change.
            if (alone[0][failed.Given].Values.Length <= Tensor.Most / 2)
            {
                warnings.Add($"Input '{graph.Input}' may have several samples, but node '{failed.Name}' ({failed}) takes no two together; the network was read for one sample, as the file computes it.");
            }

            return;
        }

        if (!IsSeparate(target, alone, together, isOutput: true))
        {
            throw Mixes(computed.Find(node => !IsSeparate(node.Given, alone, together, isOutput: false)) ?? computed[^1], alone[0], together);
        }
    }

    private static OnnxFormatException Mixes(Node node, IReadOnlyDictionary<string, Tensor> alone, Dictionary<string, Tensor> together) =>
        node.Refuse($"It mixes the samples of a batch: two together give {together[node.Given]}, each alone {alone[node.Given]}. "
            + "Expected each sample by itself, as layers compute: leave the axis of the batch out of it, or export with a batch of 1 if the model takes one sample at a time.");

    private static Tensor Draw(Graph graph, int rows, Random random) =>
        graph.Sample([.. Enumerable.Range(0, Tensor.Count(graph.InputSizes)).Select(_ => rows > 0 ? random.Next(rows) : (4 * random.NextDouble()) - 2)]);

    // Whether the values of both together are those of each, one behind the other along some axis; at the output along the one of the batch, which has size 1 or stands first.
    private static bool IsSeparate(string name, IReadOnlyDictionary<string, Tensor>[] alone, IReadOnlyDictionary<string, Tensor> together, bool isOutput)
    {
        var (first, second, both) = (alone[0][name], alone[1][name], together[name]);
        if (!first.Sizes.SequenceEqual(second.Sizes) || both.Rank - first.Rank is not (0 or 1))
        {
            return false;
        }

        // A Squeeze that is told no axes drops that of the batch where there is one sample, and keeps it where there are two.
        return Enumerable.Range(0, both.Rank).Any(axis =>
        {
            int[] sizes = both.Rank == first.Rank ? [.. first.Sizes] : [.. first.Sizes.Take(axis), 1, .. first.Sizes.Skip(axis)];
            return (!isOutput || axis == 0 || sizes[axis] == 1)
                && both.Sizes.Select((size, i) => size == (i == axis ? 2 : 1) * sizes[i]).All(fits => fits)
                && IndexOperators.Joined([first.As(sizes), second.As(sizes)], axis).Values.Zip(both.Values).All(IsNear);
        });
    }

    private static bool IsNear((double Expected, double Found) pair) =>
        pair.Expected.Equals(pair.Found) || Math.Abs(pair.Expected - pair.Found) <= Tolerance * Math.Max(1, Math.Abs(pair.Expected));
}
