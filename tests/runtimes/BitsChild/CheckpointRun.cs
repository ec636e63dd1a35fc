using System.Numerics;
using System.Reflection;

namespace NetGen.BitsChild;

/// <summary>A part of a network's training, from the checkpoint of one step to that of another: each in a process of its own.</summary>
internal static class CheckpointRun
{
    /// <summary>Goes on from the file of a step, or from the start, and writes that of a later one.</summary>
    /// <param name="type">The network.</param>
    /// <param name="loss">Its loss.</param>
    /// <param name="folder">Where the files are: <c>Name.3</c> after three steps.</param>
    /// <param name="from">The step it starts at; at 0 there is no file.</param>
    /// <param name="to">The step it stops at.</param>
    public static void Go<T>(Type type, Loss? loss, string folder, int from, int to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // What it starts with must come from the file.
        var network = (ITrainableNetwork<T>)Activator.CreateInstance(type, from == 0 ? 1 : 2)!;
        if (from > 0)
        {
            network.LoadCheckpoint(FileOf(from));
        }

        for (var step = from; step < to; step++)
        {
            var samples = new Samples<T>(network.InputSize, network.OutputSize, loss, type.GetCustomAttribute<EmbeddingAttribute>()?.Count, step);
            var count = 1 + (step % 9);
            network.TrainBatch(samples.Inputs(count), samples.Targets(count), T.CreateChecked(0.004));
        }

        network.SaveCheckpoint(FileOf(to));

        string FileOf(int step) => Path.Combine(folder, FormattableString.Invariant($"{type.Name}.{step}"));
    }
}
