using NetGen.Onnx.Evaluation;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Layers;

namespace NetGen.Onnx.Tails;

/// <summary>What a network gives of all that a file gives.</summary>
/// <param name="Target">The value that the last layer gives.</param>
/// <param name="Classes">The classes' names; empty where the file has none.</param>
/// <param name="Choices">The nodes that choose among the outputs, scale them before the choice or put 1 − p beside p: along an axis that has to be the one of the outputs.</param>
internal sealed record OutputTail(string Target, IReadOnlyList<string> Classes, IReadOnlyList<Node> Choices)
{
    /// <summary>Demands that classes are chosen among the outputs of a sample, not among samples or positions.</summary>
    /// <param name="flow">What the last layer gives.</param>
    /// <exception cref="OnnxFormatException">They are not.</exception>
    public void DemandChannels(Flow flow)
    {
        foreach (var node in Choices)
        {
            var axes = Axes(node, flow.Sizes.Count);
            if (!axes.Contains(flow.ChannelAxis()))
            {
                throw node.Refuse($"It works along axis {string.Join(", ", axes)} of {flow}. Expected axis {flow.ChannelAxis()}, that of the outputs of a sample: set its axis.");
            }
        }
    }

    // A Softmax that is over positions or samples too divides the outputs of a sample by one number all the same, so that the largest one stays.
    private static int[] Axes(Node node, int rank) => node.Operator switch
    {
        "Softmax" or "LogSoftmax" => [.. NormalizationOperators.SoftmaxAxes(node, rank)],
        "Concat" => [node.Axis(1, rank)],
        _ => [node.Axis(0, rank)],
    };
}
