using Playground.Data;
using Shared;

namespace Playground.Training;

/// <summary>Writes the answers of rows as what a network is to give.</summary>
internal static class Targets
{
    /// <summary>Rows × outputs.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="network">The network that they are for.</param>
    /// <exception cref="UserException">The rows have other inputs or answers than the network.</exception>
    public static float[] Of(Dataset data, NetworkFacts network)
    {
        if (data.InputSize != network.Inputs)
        {
            throw new UserException($"The data has {data.InputSize} inputs, the network {network.Inputs}: declare [Network({data.InputSize}, …)], or take other data.");
        }

        if (!data.HasClasses)
        {
            return network.Outputs == 1 && network.Encoding == ClassEncoding.MinusOneOne
                ? data.Answers
                : throw new UserException("The data asks for one value of any size: the last layer is to be [Dense(1)], the loss Loss.MeanSquaredError.");
        }

        var classes = data.ClassNames.Length;
        var (off, on) = network.Encoding == ClassEncoding.ZeroOne ? (0f, 1f) : (-1f, 1f);
        if (network.Outputs == 1 && classes == 2)
        {
            return [.. data.Answers.Select(answer => answer == 0 ? off : on)];
        }

        if (network.Outputs != classes)
        {
            throw new UserException($"The data has {classes} classes, the network {network.Outputs} outputs: give its last layer {classes} units and Activation.Softmax.");
        }

        var targets = new float[data.Rows * classes];
        Array.Fill(targets, off);
        for (var row = 0; row < data.Rows; row++)
        {
            targets[(row * classes) + (int)data.Answers[row]] = on;
        }

        return targets;
    }
}
