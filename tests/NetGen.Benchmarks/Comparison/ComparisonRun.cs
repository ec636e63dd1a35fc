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

        // The same repetitions as for the peers: 7 of 0.2 s, after enough of them for tiered compilation to be done with.
        var job = Job.Default.WithWarmupCount(5).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(200));
        var config = DefaultConfig.Instance.AddJob(job);
        string[] patterns = filters.Length == 0 ? ["*"] : Array.ConvertAll(filters, filter => $"*{filter.Trim('*')}*");
        BenchmarkSwitcher.FromAssembly(typeof(ComparisonRun).Assembly).Run(["--filter", .. patterns], config);
    }
}
