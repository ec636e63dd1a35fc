using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Peers;

/// <summary>The numbers that every peer reads: start parameters, 256 inputs, 256 targets, as little-endian floats.</summary>
internal sealed record PeerData(float[] Parameters, float[] Inputs, float[] Targets)
{
    public const int Samples = 256;

    private static string Folder => Environment.GetEnvironmentVariable("PEERS_DATA") ?? throw new UsageException("PEERS_DATA is not set: name the folder of the peers' data files.");

    /// <summary>Says what is missing before anything is timed.</summary>
    public static void Require(IEnumerable<Workload> workloads)
    {
        var missing = workloads.Select(workload => PathOf(workload.Name)).FirstOrDefault(path => !File.Exists(path));
        if (missing is not null)
        {
            throw new UsageException($"no peers' data: {missing} is missing; PEERS_DATA names their folder (see README.md)");
        }
    }

    /// <summary>Reads the file of a workload from the folder that <c>PEERS_DATA</c> names.</summary>
    public static PeerData Read(string workload, INetwork<float> network)
    {
        var values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(PathOf(workload)));
        var (inputs, targets) = (Samples * network.InputSize, Samples * network.OutputSize);
        if (values.Length != network.ParameterCount + inputs + targets)
        {
            throw new UsageException(
                $"{workload}.bin has {values.Length} values but needs {network.ParameterCount} + {inputs} + {targets}.");
        }

        return new PeerData(
            values[..network.ParameterCount].ToArray(),
            values.Slice(network.ParameterCount, inputs).ToArray(),
            values[(network.ParameterCount + inputs)..].ToArray());
    }

    private static string PathOf(string workload) => Path.Combine(Folder, workload + ".bin");
}
