using System.Buffers.Binary;
using System.Text;
using NetGen.Weights;

namespace NetGen.Tests.Checkpoints;

/// <summary>Checkpoints in memory, what is done to them, and steps that depend on nothing but their number.</summary>
internal static class Checkpointed
{
    public static byte[] Save(object network)
    {
        using var stream = new MemoryStream();
        ((ITrainingMemory)network).SaveCheckpoint(stream);
        return stream.ToArray();
    }

    public static void Load(object network, byte[] file) => ((ITrainingMemory)network).LoadCheckpoint(new MemoryStream(file));

    /// <summary>A network that has taken some steps.</summary>
    public static AdamNet Trained(int steps = 3, int seed = 1)
    {
        var net = new AdamNet(seed);
        Train(net, 0, steps);
        return net;
    }

    /// <summary>Takes the steps from one number up to another.</summary>
    public static void Train(ITrainableNetwork<float> network, int from, int to)
    {
        for (var step = from; step < to; step++)
        {
            var random = new Random(step);
            var inputs = Draw(random, 5 * network.InputSize);
            network.TrainBatch(inputs, Draw(random, 5 * network.OutputSize), 0.01f);
        }
    }

    /// <summary>A file with one thing of its header replaced, and the header's length put right.</summary>
    public static byte[] Edit(byte[] file, string old, string replacement)
    {
        var end = 8 + BitConverter.ToInt32(file);
        var header = Encoding.Latin1.GetString(file, 8, end - 8);
        var place = header.IndexOf(old, StringComparison.Ordinal);
        if (place < 0)
        {
            throw new ArgumentException($"'{old}' is not there.", nameof(old));
        }

        var bytes = Encoding.Latin1.GetBytes(header.Remove(place, old.Length).Insert(place, replacement));
        var length = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)bytes.Length);
        return [.. length, .. bytes, .. file[end..]];
    }

    /// <summary>A file with the value of a tensor replaced.</summary>
    /// <param name="file">Of a network in single precision.</param>
    /// <param name="place">Which value of the data, from 0.</param>
    /// <param name="value">The new one.</param>
    public static byte[] SetValue(byte[] file, int place, float value)
    {
        var edited = file.ToArray();
        BitConverter.TryWriteBytes(edited.AsSpan(8 + BitConverter.ToInt32(file) + (4 * place)), value);
        return edited;
    }

    private static float[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((3 * random.NextDouble()) - 1.5))];
}
