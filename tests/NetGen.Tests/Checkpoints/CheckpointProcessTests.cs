using NetGen.Tests.Bits;
using NetGen.Tests.Cases;
using NetGen.Tests.Optimizers;

namespace NetGen.Tests.Checkpoints;

/// <summary>A run that is stopped in one process and goes on in another, in vector and in plain code, ends with the file of one that was not stopped.</summary>
public sealed class CheckpointProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-checkpoints").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnotherProcessGoesOn()
    {
        // Two rules of each shape.
        NetworkCase[] networks = [.. OptimizerNetworks.All.Where((_, i) => i % 4 == 0)];
        using var vector = new BitsAssembly(networks);
        using var plain = new BitsAssembly(networks, isPlain: true);
        var (whole, parts) = (Directory.CreateDirectory(Path.Combine(_folder, "whole")).FullName, Directory.CreateDirectory(Path.Combine(_folder, "parts")).FullName);
        vector.Run(HardwareSetting.Default, "--checkpoints", whole + ",0,20");
        vector.Run(HardwareSetting.Default, "--checkpoints", parts + ",0,7");
        plain.Run(HardwareSetting.Default, "--checkpoints", parts + ",7,12");
        vector.Run(HardwareSetting.NoAvx512, "--checkpoints", parts + ",12,20");
        Assert.All(networks, network => Assert.Equal(
            File.ReadAllBytes(Path.Combine(whole, network.Name + ".20")), File.ReadAllBytes(Path.Combine(parts, network.Name + ".20"))));
    }
}
