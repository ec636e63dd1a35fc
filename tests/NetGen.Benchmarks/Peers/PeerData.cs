using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>The numbers that every peer reads: start parameters, 256 inputs, 256 targets, as little-endian floats.</summary>
internal sealed record PeerData(float[] Parameters, float[] Inputs, float[] Targets)
{
    public const int Samples = 256;

    /// <summary>Reads the file of a workload from the folder that <c>PEERS_DATA</c> names.</summary>
    public static PeerData Read(string workload, INetwork<float> network)
    {
        var folder = Environment.GetEnvironmentVariable("PEERS_DATA") ?? "/tmp/peers-bench/data";
        var values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, workload + ".bin")));
        var (inputs, targets) = (Samples * network.InputSize, Samples * network.OutputSize);
        if (values.Length != network.ParameterCount + inputs + targets)
        {
            throw new InvalidDataException(
                $"{workload}.bin has {values.Length} values but needs {network.ParameterCount} + {inputs} + {targets}.");
        }

        return new PeerData(
            values[..network.ParameterCount].ToArray(),
            values.Slice(network.ParameterCount, inputs).ToArray(),
            values[(network.ParameterCount + inputs)..].ToArray());
    }
}
