namespace NetGen.Cluster.Tests.Support;

/// <summary>A folder for the files of sweeps, and a sweep that is small.</summary>
internal sealed class SweepFolder : IDisposable
{
    /// <summary>3 variants x 2 rates x 2 seeds x 3 folds = 36 pieces.</summary>
    public static readonly string[] Work = ["sweep", "--variants", "Linear,Narrow,Deep", "--rates", "0.003,0.01", "--seeds", "2", "--folds", "3", "--epochs", "20"];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-sweep-").FullName;

    /// <summary>The path of a file of results.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name + ".jsonl");

    /// <summary>The lines of a file of results.</summary>
    public string[] Lines(string name) => File.ReadAllLines(PathOf(name));

    /// <summary>Runs a sweep locally.</summary>
    /// <param name="name">Of its file of results.</param>
    /// <param name="work">The sweep.</param>
    public async Task<Outcome> RunAsync(string name, string[] work) => Outcome.Of(await ClusterProgram.RunAsync([.. work, "--out", PathOf(name)]));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
