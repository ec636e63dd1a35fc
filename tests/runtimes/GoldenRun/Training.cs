using System;
using System.Security.Cryptography;
using System.Text;

namespace NetGen.GoldenRun;

/// <summary>Trains a network for long enough that a single other rounding shows in many parameters, and hashes them.</summary>
internal static class Training
{
    private const int Steps = 10_000;

    /// <summary>Beyond a group of samples in the lanes of the widest vectors, and a rest.</summary>
    private const int LongestBatch = 19;

    /// <summary>The hash of the parameters after single steps and batches of all lengths in turn, and after Fit; a mutant flips the last bit of one.</summary>
    public static string Hash(Subject network, FigureFile figures, bool flipsBit)
    {
        var (x, t, rate) = (figures["x"], figures["t"], figures["learning_rate"][0]);
        var samples = x.Length / network.Inputs;
        var start = network.Parameters;
        for (var step = 0; step < Steps; step++)
        {
            var (first, count) = (step % samples, 1 + (step / 2 % LongestBatch));
            var loss = step % 2 == 0
                ? network.TrainStep(GoldenCheck.Row(x, first, network.Inputs), GoldenCheck.Row(t, first, network.Outputs), rate / 4)
                : network.TrainBatch(Batch(x, first, count, network.Inputs), Batch(t, first, count, network.Outputs), rate / 4 / count);
            if (double.IsNaN(loss) || double.IsInfinity(loss))
            {
                return "diverged-at-step-" + step;
            }
        }

        if (double.IsNaN(network.Fit(Batch(x, 0, LongestBatch, network.Inputs), Batch(t, 0, LongestBatch, network.Outputs), rate / 4)))
        {
            return "diverged-in-fit";
        }

        var bits = Array.ConvertAll(network.Parameters, BitConverter.DoubleToInt64Bits);
        if (flipsBit)
        {
            bits[bits.Length - 1] ^= 1;
        }

        return Array.ConvertAll(start, BitConverter.DoubleToInt64Bits).AsSpan().SequenceEqual(bits) ? "did-not-learn" : Hash(bits);
    }

    // The file's samples in turn, as often as needed.
    private static double[] Batch(double[] table, int first, int count, int length)
    {
        var batch = new double[count * length];
        for (var n = 0; n < count; n++)
        {
            Array.Copy(table, (first + n) * length % table.Length, batch, n * length, length);
        }

        return batch;
    }

    private static string Hash(long[] bits)
    {
        var bytes = new byte[bits.Length * sizeof(long)];
        Buffer.BlockCopy(bits, 0, bytes, 0, bytes.Length);
        using var sha = SHA256.Create();
        var text = new StringBuilder();
        foreach (var part in sha.ComputeHash(bytes).AsSpan(0, 8))
        {
            text.Append(part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
