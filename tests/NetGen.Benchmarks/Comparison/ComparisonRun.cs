using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

namespace NetGen.Benchmarks.Comparison;

/// <summary>Runs BenchmarkDotNet on the comparisons.</summary>
internal static class ComparisonRun
{
    public static void Run(string[] filters)
    {
        AgreementCheck.Run();

        // The same repetitions as for the peers: 7 of 0.2 s. All code is fully optimised from its first call on: under tiered compilation, the
        // rivals' loops would still be unoptimised after seconds where all there is is one core, and look many times slower than they are.
        var job = Job.Default.WithWarmupCount(3).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(200))
            .WithEnvironmentVariables(new EnvironmentVariable("DOTNET_TieredCompilation", "0"), new EnvironmentVariable("DOTNET_ReadyToRun", "0"));
        var config = DefaultConfig.Instance.AddJob(job);
        string[] patterns = filters.Length == 0 ? ["*"] : Array.ConvertAll(filters, filter => $"*{filter.Trim('*')}*");
        BenchmarkSwitcher.FromAssembly(typeof(ComparisonRun).Assembly).Run(["--filter", .. patterns], config);
    }
}
