using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Evaluation;

/// <summary>Operators that are written for one sample: several are computed one after another.</summary>
internal static class SampleBySample
{
    /// <summary>An operator for any number of samples.</summary>
    /// <param name="operation">The same for one.</param>
    /// <param name="inputs">The inputs that have samples, and the axis of these; the first one says how many they are.</param>
    /// <param name="outputs">The axis of samples of each output.</param>
    public static Operation Of(Operation operation, (int Input, int Axis)[] inputs, params int[] outputs) => call =>
    {
        var (first, axis) = inputs[0];
        if (call[first] is var x && (x.Rank <= axis || x.Sizes[axis] <= 1))
        {
            return operation(call);
        }

        var results = Enumerable.Range(0, x.Sizes[axis]).Select(sample => operation(call with { Inputs = Part(call, inputs, sample, x.Sizes[axis]) })).ToList();
        return [.. outputs.Select((along, output) => IndexOperators.Joined([.. results.Select(result => result[output])], along))];
    };

    private static List<Tensor?> Part(OperatorCall call, (int Input, int Axis)[] inputs, int sample, int samples)
    {
        var parts = call.Inputs.ToList();
        foreach (var (input, axis) in inputs)
        {
            if (call.Optional(input) is { } tensor)
            {
                parts[input] = tensor.Rank > axis && tensor.Sizes[axis] == samples
                    ? IndexOperators.Part(tensor, axis, sample)
                    : throw new ArgumentException($"Input {input} has the shape {tensor}, which is not of {samples} samples.");
            }
        }

        return parts;
    }
}
