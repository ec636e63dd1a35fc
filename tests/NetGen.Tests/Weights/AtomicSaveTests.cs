using NetGen.Tests.Support;

namespace NetGen.Tests.Weights;

/// <summary>A file is there whole or as it was, and nothing else is left in its folder.</summary>
public sealed class AtomicSaveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-weights").FullName;

    private string Target => Path.Combine(_folder, "net.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFileIsWrittenAndReplaced()
    {
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var net = new SmallNet(seed);
            net.Save(Target);
            Assert.Equal(Loadable.Of(net).ToFile(), File.ReadAllBytes(Target));
            Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
            var read = new SmallNet(99);
            read.Load(Target);
            Assert.Equal(Loadable.Of(net).Parameters(), Loadable.Of(read).Parameters());
        }
    }

    [Fact]
    public void AFailedSaveLeavesTheOldFile() => Assert.Equal([], FailingSave(path => NotFinite().Save(path)));

    /// <summary>A writer without a temporary file, and one that leaves it, are seen.</summary>
    [Fact]
    public void ABadWriterIsSeen()
    {
        Assert.NotEqual([], FailingSave(path =>
        {
            File.WriteAllText(path, "half");
            NotFinite().Save(path);
        }));
        Assert.NotEqual([], FailingSave(path =>
        {
            File.WriteAllText(path + ".tmp", "half");
            NotFinite().Save(path);
        }));
        Assert.NotEqual([], FailingSave(_ => { }));
    }

    /// <summary>The new name cannot be taken: everything was written, nothing of it stays.</summary>
    [Fact]
    public void AFolderIsNotReplaced()
    {
        Directory.CreateDirectory(Path.Combine(Target, "inside"));
        Assert.True(Record.Exception(() => new SmallNet().Save(Target)) is IOException or UnauthorizedAccessException);
        Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void AFolderThatIsNotThereIsNotMade()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new SmallNet().Save(Path.Combine(_folder, "none", "net.safetensors")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    /// <summary>Permissions do not bind an administrator: there, the file is replaced whole; else it stays whole.</summary>
    [FactThatNeeds(Need.FolderPermissions)]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void AReadOnlyFolderKeepsItsFile()
    {
        new SmallNet(1).Save(Target);
        var old = File.ReadAllBytes(Target);
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var failure = Record.Exception(() => new SmallNet(2).Save(Target));
            Assert.Equal(Environment.IsPrivilegedProcess, failure is null);
            Assert.Equal(failure is null ? Loadable.Small(2).ToFile() : old, File.ReadAllBytes(Target));
            Assert.Equal([Target], Directory.GetFileSystemEntries(_folder));
        }
        finally
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static SmallNet NotFinite()
    {
        var net = new SmallNet();
        net.SetParameters([.. Enumerable.Repeat(float.NaN, 26)]);
        return net;
    }

    private List<string> FailingSave(Action<string> save)
    {
        foreach (var path in Directory.GetFiles(_folder))
        {
            File.Delete(path);
        }

        File.WriteAllText(Target, "old");
        var failures = new List<string>();
        if (Record.Exception(() => save(Target)) is not InvalidOperationException)
        {
            failures.Add("did not fail");
        }

        if (File.ReadAllText(Target) != "old")
        {
            failures.Add("the old file is gone");
        }

        failures.AddRange(Directory.GetFileSystemEntries(_folder).Where(path => path != Target));
        return failures;
    }
}
